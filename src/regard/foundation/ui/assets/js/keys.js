/* One map of keys. An element declares its own with data-key="r"; what is not on the page has no key. Who wishes no single letters
   to be keys (WCAG 2.1.4) keeps the arrows, Escape, and what goes with Ctrl. */
const MOVES = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/* A dialog that was shut keeps the focus for a moment; nobody types into what nobody sees. */
const typing = (target) =>
  target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")?.checkVisibility()
export const seen = (element) => (element.closest(".menu") ?? element).checkVisibility()
const holder = (key) => [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(seen)
const open = () => document.querySelector("dialog[open]")
/* Who presses X and begins to type the name of a macro means none of the keys that letters are. */
const onItsWay = () => document.querySelector("[data-key][hx-get].htmx-request")

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return
  if ((event.metaKey || event.ctrlKey) && event.key === "Enter") return send(event)
  if (event.key === "Escape" && typing(event.target) && !open()) return event.target.blur()
  if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target) || open()) return
  if (event.key.length === 1 && document.body.hasAttribute("data-keyless")) return
  if (event.key.length === 1 && onItsWay()) return event.preventDefault()
  if (event.key === "?") return take(event, showMap)
  if (event.key in MOVES && rows().length) return move(event)
  const element = holder(event.key.toLowerCase())
  if (element) take(event, () => use(element))
})

function take(event, act) {
  event.preventDefault()
  act()
}

export function use(element) {
  if (element.matches("input, textarea, select")) element.focus()
  else element.click()
}

function send(event) {
  const form = event.target.closest("form")
  if (form) take(event, () => event.repeat || form.requestSubmit())
}

const rows = () => [...document.querySelectorAll("[data-rows] a.row")].filter(seen)

function move(event) {
  const onRow = document.activeElement.closest(".pick")?.querySelector("a.row") ?? document.activeElement.closest("a.row")
  if (event.key.startsWith("Arrow") && !onRow) return
  event.preventDefault()
  const all = rows()
  const from = onRow ?? all.find((row) => row.hasAttribute("aria-current"))
  const to = from ? all.indexOf(from) + MOVES[event.key] : 0
  all[Math.max(0, Math.min(to, all.length - 1))].focus()
}

function showMap() {
  const dialog = document.getElementById("keymap")
  const list = dialog.querySelector("dl")
  const acts = [...document.querySelectorAll("[data-key]")].filter(seen)
  const lines = [...dialog.querySelectorAll("[data-line]")].filter((line) => rows().length || line.dataset.line === "always")
  list.replaceChildren(
    ...lines.flatMap((line) => entry(line.dataset.words, line.dataset.keys.split(" "))),
    ...acts.flatMap((act) => entry(act.dataset.keyWords ?? act.ariaLabel ?? act.innerText.trim(), [act.dataset.key.toUpperCase()])),
  )
  dialog.showModal()
}

function entry(words, keys) {
  const term = document.createElement("dt")
  term.textContent = words
  const shown = document.createElement("dd")
  for (const key of keys) {
    const kbd = document.createElement("kbd")
    kbd.textContent = key
    shown.append(kbd, " ")
  }
  return [term, shown]
}
