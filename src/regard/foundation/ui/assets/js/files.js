/* Files laid beside a reply: picked, pasted or dropped, each with how far it has come, or why it cannot go. */
import htmx from "htmx.org"
import { token } from "./token.js"

const picker = (inside) => inside.closest?.("form")?.querySelector("input[data-lays]")

document.addEventListener("change", (event) => {
  const { target } = event
  if (!target.dataset.lays || !target.files.length) return
  lay(target, [...target.files])
  target.value = ""
})

document.addEventListener("paste", (event) => {
  const input = picker(event.target)
  const files = [...(event.clipboardData?.files ?? [])]
  if (!input || !files.length || event.defaultPrevented) return
  event.preventDefault()
  lay(input, files)
})

/* Dropped beside the sheet, a file would open in the place of the page, and of what stands on it. */
for (const name of ["dragover", "drop"]) {
  document.addEventListener(name, (event) => {
    if (!event.dataTransfer?.types.includes("Files") || event.defaultPrevented) return
    if (!document.querySelector("input[data-lays]")) return
    event.preventDefault()
    const input = picker(event.target.closest?.(".composer form") ?? document.body)
    if (!input) return void (event.dataTransfer.dropEffect = "none")
    input.form.classList.toggle("receives", name === "dragover")
    if (name === "drop") lay(input, [...event.dataTransfer.files])
  })
}
document.addEventListener("dragleave", (event) => event.target.closest?.(".receives")?.classList.remove("receives"))

function lay(input, files) {
  const { form } = input
  const room = form.querySelector("#files")
  const line = document.createElement("p")
  line.className = "small quiet laying"
  line.setAttribute("role", "status")
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 })
  bar.ariaLabel = files.map((file) => file.name).join(", ")
  line.append(input.dataset.progress.replace("%s", bar.ariaLabel), " ", bar)
  room.after(line)
  const body = new FormData()
  for (const file of files) body.append("attached", file)
  const way = new XMLHttpRequest()
  way.upload.addEventListener("progress", (event) => event.lengthComputable && (bar.value = event.loaded / event.total))
  way.addEventListener("load", () => (way.status === 200 ? laid(form, room, line, way.responseText) : refuse(line, input, way)))
  way.addEventListener("error", () => refuse(line, input, way))
  way.open("POST", input.dataset.lays)
  for (const [name, value] of Object.entries(token())) way.setRequestHeader(name, value)
  way.send(body)
}

function laid(form, room, line, answer) {
  line.remove()
  room.innerHTML = answer
  htmx.process(room)
  form.dispatchEvent(new CustomEvent("changed", { bubbles: true, detail: { subjects: [] } }))
}

function refuse(line, input, way) {
  line.className = "error"
  line.setAttribute("role", "alert")
  const inWords = way.getResponseHeader("Content-Type")?.startsWith("text/plain")
  line.textContent = inWords ? way.responseText : input.dataset.lost
}
