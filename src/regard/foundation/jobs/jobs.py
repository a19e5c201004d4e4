from procrastinate.contrib.django import app

from .queue import every

STALLED_SECONDS = 20


# Neither a lock nor a retry: a rescue that waits for a lock held by a dead worker would rescue nobody.
@every("* * * * *")
@app.task(name="jobs.rescue", pass_context=True)
async def rescue_stalled_jobs(context, timestamp):
    """Give the jobs of workers that stopped beating back to the queue."""
    manager = context.app.job_manager
    for stalled in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS):
        await manager.retry_job(stalled)
    await manager.prune_stalled_workers(seconds_since_heartbeat=STALLED_SECONDS)


@every("17 3 * * *")
@app.task(name="jobs.sweep_done", pass_context=True)
async def forget_done_jobs(context, timestamp):
    """Jobs hold ids only, but they need not be kept for ever: the journal is the memory."""
    await context.app.job_manager.delete_old_jobs(nb_hours=72, include_failed=False)
