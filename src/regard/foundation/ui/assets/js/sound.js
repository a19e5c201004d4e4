/* Plays what a button names, and records a voice into a file field. Decoded here, so that no page needs a media policy. */
const LONGEST_MS = 10_000
let context = null

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-plays]")
  if (!button) return
  context ??= new AudioContext()
  const answer = await fetch(button.dataset.plays)
  if (!answer.ok) return
  const source = context.createBufferSource()
  source.buffer = await context.decodeAudioData(await answer.arrayBuffer())
  source.connect(context.destination)
  source.start()
  button.dataset.played = String(Math.round(source.buffer.duration * 1000))
})

let recorder = null

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-records] button")
  if (!button) return
  if (recorder?.state === "recording") return recorder.stop()
  const sign = button.parentElement.querySelector("[role=status]")
  try {
    await record(button, sign)
  } catch (error) {
    if (error.name !== "NotAllowedError" && error.name !== "NotFoundError") throw error
    sign.textContent = sign.dataset.refused
  }
})

async function record(button, sign) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const parts = []
  const words = button.textContent
  recorder = new MediaRecorder(stream)
  recorder.addEventListener("dataavailable", (event) => parts.push(event.data))
  recorder.addEventListener("stop", () => {
    for (const track of stream.getTracks()) track.stop()
    put(new Blob(parts, { type: recorder.mimeType }), button.closest("[data-records]").dataset.records)
    button.textContent = words
    sign.textContent = sign.dataset.recorded
  })
  recorder.start()
  button.textContent = button.dataset.stop
  sign.textContent = ""
  setTimeout(() => recorder.state === "recording" && recorder.stop(), LONGEST_MS)
}

function put(sound, field) {
  const taken = new DataTransfer()
  taken.items.add(new File([sound], "name", { type: sound.type }))
  document.getElementById(field).files = taken.files
}

if (navigator.mediaDevices && window.MediaRecorder) {
  for (const offer of document.querySelectorAll("[data-records]")) offer.hidden = false
}
