/* Words that arrive ready, in a template of an answer, are written where the cursor stands in the reply; an editor that took its
   place writes them itself. What is open in them is chosen, to be typed over. */
const area = () => document.querySelector("#reply-form textarea[name=text]")

function write(words) {
  document.getElementById("tab-reply").click()
  const given = new CustomEvent("insert", { bubbles: true, cancelable: true, detail: { text: words } })
  if (!area().dispatchEvent(given)) return
  const from = area().selectionStart
  area().focus()
  document.execCommand("insertText", false, words)
  const open = area().value.slice(from).match(/\{\{[^{}\n]+\}\}/)
  if (open) area().setSelectionRange(from + open.index, from + open.index + open[0].length)
}

document.addEventListener("htmx:after:settle", () => {
  for (const ready of document.querySelectorAll("template[data-writes]")) {
    ready.remove()
    write(ready.content.textContent)
  }
})

/* From the field of a dialog that finds them, arrows step through what is found, and Enter takes the first. */
document.addEventListener("keydown", (event) => {
  const list = event.target.closest?.("[data-steps]")
  if (!list || event.isComposing) return
  const found = [...list.querySelectorAll("li button")]
  const at = found.indexOf(event.target)
  const next = { ArrowDown: found[at + 1], ArrowUp: found[at - 1] ?? list.querySelector("input") }[event.key]
  if (next) next.focus()
  else if (event.key === "Enter" && at < 0) found[0]?.click()
  else return
  event.preventDefault()
})
