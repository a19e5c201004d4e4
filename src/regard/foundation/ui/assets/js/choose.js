/* Conversations chosen in a list, for one act on all of them. They stay chosen when the list fetches itself anew. */
import htmx from "htmx.org"

const chosen = new Set()
let last = ""

const boxes = () => [...document.querySelectorAll("#rows .choose")]
const bar = () => document.getElementById("chosen")

document.addEventListener("click", (event) => {
  const { target } = event
  if (target.matches?.(".choose")) choose(target, event.shiftKey)
  const button = target.closest?.("[data-chooses]")
  if (button) all(button.dataset.chooses === "all")
  const empties = target.closest?.("[data-empties]")
  if (empties) document.getElementById(empties.dataset.empties).replaceChildren()
})

document.addEventListener("keydown", (event) => {
  if (event.metaKey || event.ctrlKey || event.altKey || document.querySelector("dialog[open]")) return
  if (event.key === "Escape" && chosen.size && !event.target.closest("input:not(.choose), textarea, .menu")) all(false)
  const box = event.key === " " && event.target.closest("a.row")?.parentElement.querySelector(".choose")
  if (!box) return
  event.preventDefault()
  box.checked = !box.checked
  choose(box, event.shiftKey)
})

/* With Shift, all from the last one on go its way. */
function choose(box, shift) {
  const shown = boxes()
  const from = shown.findIndex((other) => other.value === last)
  const to = shown.indexOf(box)
  if (shift && from >= 0) {
    for (const other of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) other.checked = box.checked
  }
  last = box.value
  keep()
}

function all(checked) {
  for (const box of boxes()) box.checked = checked
  if (!checked && bar().contains(document.activeElement)) document.querySelector("#rows a.row")?.focus()
  keep()
}

function keep() {
  chosen.clear()
  for (const box of boxes()) if (box.checked) chosen.add(box.value)
  show()
}

function show() {
  if (!bar()) return
  const count = bar().querySelector("[data-chosen]")
  count.textContent = count.dataset.chosen.replace("%s", chosen.size)
  bar().hidden = !chosen.size
  if (chosen.size) for (const acts of bar().querySelectorAll(".acts:empty")) htmx.trigger(acts, "choosing")
}

document.addEventListener("batch-begun", () => all(false))
document.addEventListener("htmx:after:settle", () => {
  for (const box of boxes()) box.checked = chosen.has(box.value)
  keep()
})
