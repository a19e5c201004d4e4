import gc

# Python looks after every 700 objects more. A page makes thousands that die by themselves, so the search finds nothing.
OBJECTS_BETWEEN_LOOKS = 50_000


def settle() -> None:
    """To be called once all is loaded: what is there stays, and no collection of garbage looks through it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_LOOKS)
