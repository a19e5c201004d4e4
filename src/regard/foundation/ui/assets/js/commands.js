/* Ctrl-K: every act of the page, every place, people and conversations by name and number, in one list to type into. */
import { seen, use } from "./keys.js"

const PAUSE_MS = 120
const dialog = () => document.getElementById("commands")
const input = () => dialog().querySelector("input")
const typedHere = (event) => event.target.closest?.("#commands input")
const group = (name) => dialog().querySelector(`[data-group="${name}"]`)
const options = () => [...dialog().querySelectorAll("[role=option]")]
const fold = (words) => words.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase()

let asking
let pause
let targets = new Map()

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.key?.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  event.preventDefault()
  if (dialog()?.open) dialog().close()
  else if (dialog() && !document.querySelector("dialog[open]")) open()
})

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-commands]")) open()
  const option = event.target.closest("#commands [role=option]")
  if (option) choose(option)
})

function open() {
  document.querySelector(".places:popover-open")?.hidePopover()
  dialog().showModal()
  input().value = ""
  show("")
}

document.addEventListener("input", (event) => {
  if (typedHere(event)) show(event.target.value)
})

document.addEventListener("keydown", (event) => {
  if (event.isComposing || !typedHere(event)) return
  const all = options()
  const at = all.findIndex((option) => option.ariaSelected === "true")
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
  if (to !== undefined) {
    event.preventDefault()
    select(all[event.key.startsWith("Page") ? Math.max(0, Math.min(to, all.length - 1)) : (to + all.length) % all.length])
  } else if (event.key === "Enter") {
    event.preventDefault()
    if (all[at]) choose(all[at])
  }
})

function show(words) {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  const fits = ({ name }) => wanted.every((word) => fold(name).includes(word))
  targets = new Map()
  fill("acts", acts().filter(fits))
  fill("places", places().filter(fits))
  settle()
  clearTimeout(pause)
  asking?.abort()
  if (wanted.length) pause = setTimeout(() => ask(words), PAUSE_MS)
  else for (const found of dialog().querySelectorAll("[data-found]")) found.replaceChildren()
}

/* What has a key, and every other button whose words stand once on the page: of several alike nobody could tell which is meant. */
function acts() {
  const named = [...document.querySelectorAll("[data-key], [data-key-words], button:not([data-commands])")]
    .filter((element) => !dialog().contains(element) && seen(element))
    .map((element) => ({ element, name: nameOf(element), key: element.dataset.key }))
  const declared = named.filter(({ element }) => element.matches("[data-key], [data-key-words]"))
  const others = named.filter(({ name }) => named.filter((other) => other.name === name).length === 1)
  const all = [...declared, ...others]
  return all.filter(({ name }, at) => name && all.findIndex((other) => other.name === name) === at)
}

const nameOf = (element) => element.dataset.keyWords ?? element.ariaLabel ?? wordsOf(element)

function wordsOf(element) {
  const copy = element.cloneNode(true)
  for (const key of copy.querySelectorAll("kbd")) key.remove()
  return copy.textContent.replace(/\s+/g, " ").trim()
}

function places() {
  return [...document.querySelectorAll(".places a[href]:not(.brand)")].map((element) => ({
    element,
    name: (element.querySelector("span:first-child") ?? element).textContent.trim(),
  }))
}

function fill(name, found) {
  const lines = found.map(({ element, name: words, key }, at) => {
    const option = document.createElement("div")
    option.role = "option"
    option.id = `command-${name}-${at}`
    option.append(words)
    if (key) option.append(Object.assign(document.createElement("kbd"), { textContent: key.toUpperCase(), ariaHidden: "true" }))
    targets.set(option, element)
    return option
  })
  group(name).replaceChildren(group(name).firstElementChild, ...lines)
  group(name).hidden = !lines.length
}

async function ask(words) {
  asking = new AbortController()
  const { signal } = asking
  for (const found of dialog().querySelectorAll("[data-found]")) {
    const answer = await fetch(`${found.dataset.found}?q=${encodeURIComponent(words)}`, { signal }).catch(() => null)
    if (signal.aborted) return
    found.innerHTML = answer?.ok && !answer.redirected ? await answer.text() : ""
  }
  settle()
}

function settle() {
  const all = options()
  dialog().querySelector("[data-none]").hidden = all.length > 0
  select(all.find((option) => option.ariaSelected === "true") ?? all[0])
}

function select(chosen) {
  for (const option of options()) option.ariaSelected = String(option === chosen)
  if (!chosen) return input().removeAttribute("aria-activedescendant")
  input().setAttribute("aria-activedescendant", chosen.id)
  chosen.scrollIntoView({ block: "nearest" })
}

function choose(option) {
  dialog().close()
  const element = targets.get(option)
  if (option.dataset.href) location.assign(option.dataset.href)
  else if (element.matches("a[href]:not([data-key])")) location.assign(element.href)
  else use(element)
}
