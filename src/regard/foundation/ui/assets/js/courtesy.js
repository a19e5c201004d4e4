/* The courtesy check below the composer: asks while somebody types, marks the words, mends them, and holds a letter back once. */
import htmx from "htmx.org"
import { token } from "./token.js"

const PAUSE_MS = 350
const REST_MS = 2500
const PATIENCE_MS = 3000
const UNSEEN_MS = 1000

const rooms = new WeakMap()
const roomOf = (inside) => inside?.closest?.("form")?.querySelector("[data-courtesy]")
const area = (room) => room.closest("form").querySelector("textarea[name=text]")
const findings = (room) => [...room.querySelectorAll("[data-rule]")]
const state = (room) => rooms.get(room) ?? rooms.set(room, { held: "", timers: [], asked: 0 }).get(room)

document.addEventListener("input", (event) => {
  const room = roomOf(event.target)
  if (room && event.target === area(room)) later(room)
})
document.addEventListener("change", (event) => {
  const room = roomOf(event.target)
  if (room && event.target.type === "file") look(room)
  if (room && event.target.name === "signs" && area(room).value) look(room, { done: true })
})
document.addEventListener("changed", () => {
  for (const room of document.querySelectorAll("[data-courtesy]")) if (area(room).value) look(room)
})
/* A draft kept from before is looked at as soon as its room is there. */
document.addEventListener("htmx:after:settle", () => {
  for (const room of document.querySelectorAll("[data-courtesy]")) {
    if (!rooms.has(room) && area(room).value) look(room)
  }
})

function later(room) {
  const its = state(room)
  its.timers.forEach(clearTimeout)
  its.timers = [setTimeout(look, PAUSE_MS, room), setTimeout(look, REST_MS, room, { done: true })]
  mark(room)
}

/* Resolves when the findings shown are those of what stands there now; without an answer they stay as they were, and it asks again. */
async function look(room, { done = false } = {}) {
  const its = state(room)
  const number = ++its.asked
  const form = room.closest("form")
  const said = area(room).value
  const attached = [...form.querySelectorAll("input[type=file]")].reduce((sum, input) => sum + input.files.length, 0)
  const body = new URLSearchParams({ text: said, attached: attached + form.querySelectorAll("[data-attached]").length })
  const signs = form.querySelector("select[name=signs]")
  if (signs) body.set("signs", signs.value)
  if (done) body.set("done", "1")
  const answer = await ask(room.dataset.courtesy, body)
  if (number !== its.asked || area(room).value !== said) return
  if (answer === null) return void its.timers.push(setTimeout(look, REST_MS, room, { done }))
  const list = room.querySelector("[data-findings]")
  if (list.innerHTML.trim() !== answer.trim()) list.innerHTML = answer
  htmx.process(list)
  room.querySelector("[data-held]").hidden ||= !findings(room).some((each) => "holds" in each.dataset)
  choose(room)
}

async function ask(url, body) {
  try {
    const answer = await fetch(url, { method: "POST", body, headers: token(), signal: AbortSignal.timeout(PATIENCE_MS * 4) })
    return answer.ok ? await answer.text() : null
  } catch (lost) {
    if (lost instanceof TypeError || lost instanceof DOMException) return null
    throw lost
  }
}

/* Marks. */

function copyOf(field) {
  const before = field.previousElementSibling
  if (before?.classList.contains("courtesy-marks")) return before
  const copy = document.createElement("div")
  copy.className = "courtesy-marks"
  copy.ariaHidden = "true"
  field.before(copy)
  const follow = () => {
    copy.style.insetBlockStart = `${field.offsetTop}px`
    copy.style.insetInlineStart = "0"
    copy.style.inlineSize = `${field.clientWidth}px`
    copy.style.blockSize = `${field.clientHeight}px`
    copy.scrollTop = field.scrollTop
  }
  new ResizeObserver(follow).observe(field)
  field.addEventListener("scroll", follow)
  field.addEventListener("input", () => requestAnimationFrame(follow))
  follow()
  return copy
}

/* Only what still stands where it was found is marked: between two keys a finding may have moved. */
function mark(room) {
  const field = area(room)
  const copy = copyOf(field)
  const parts = []
  let at = 0
  for (const each of findings(room)) {
    const [start, end] = place(each)
    if (start < at || start === end || !stands(room, each)) continue
    const words = document.createElement("mark")
    words.textContent = field.value.slice(start, end)
    words.toggleAttribute("data-chosen", "chosen" in each.dataset)
    parts.push(field.value.slice(at, start), words)
    at = end
  }
  copy.replaceChildren(...parts, `${field.value.slice(at)}\n`)
  copy.dir = getComputedStyle(field).direction
  copy.scrollTop = field.scrollTop
}

const place = (each) => [Number(each.dataset.start), Number(each.dataset.end)]
const stands = (room, each) => area(room).value.slice(...place(each)) === each.dataset.words

/* The finding Ctrl-. takes: the one around the caret, or else the first that can be mended. */
function choose(room) {
  const caret = document.activeElement === area(room) ? area(room).selectionStart : -1
  const mendable = findings(room).filter((each) => each.querySelector("[data-mend]"))
  const around = mendable.find((each) => place(each)[0] <= caret && caret <= place(each)[1] && each.dataset.words)
  const chosen = around ?? mendable[0]
  for (const each of findings(room)) {
    each.toggleAttribute("data-chosen", each === chosen)
    for (const key of each.querySelectorAll("kbd")) key.hidden = each !== chosen
  }
  mark(room)
  return chosen
}

document.addEventListener("selectionchange", () => {
  const room = roomOf(document.activeElement)
  if (room && document.activeElement === area(room) && findings(room).length) choose(room)
})

document.addEventListener("keydown", (event) => {
  if (event.key !== "." || !(event.ctrlKey || event.metaKey) || event.isComposing) return
  const room = roomOf(event.target) ?? document.querySelector(".panel.reply:not([hidden]) [data-courtesy]")
  const chosen = room && choose(room)
  if (!chosen) return
  event.preventDefault()
  chosen.querySelector("[data-mend]").click()
})

document.addEventListener("click", (event) => {
  const pressed = event.target.closest?.("[data-courtesy] button")
  if (!pressed) return
  const room = roomOf(pressed)
  const finding = pressed.closest("[data-rule]")
  if ("showsWords" in pressed.dataset) select(room, finding)
  else if ("mended" in pressed.dataset) mend(room, finding, pressed.dataset.mended)
  else if ("attach" in pressed.dataset) room.closest("form").querySelector("input[type=file]").click()
  else if ("anyway" in pressed.dataset) letGo(room)
})

function select(room, finding, wider = 0) {
  const [start, end] = place(finding)
  area(room).focus()
  area(room).setSelectionRange(start, end + wider)
}

/* Typed as if by hand, so that Ctrl-Z takes it back. What is taken out takes the blank behind it along. */
function mend(room, finding, words) {
  if (!stands(room, finding)) return look(room)
  const [start, end] = place(finding)
  const said = area(room).value
  const taken = { bubbles: true, cancelable: true, detail: { from: said.slice(start, end), to: words } }
  if (!area(room).dispatchEvent(new CustomEvent("mend", taken))) return look(room)
  const blank = !words && said[end] === " " && (start === 0 || /\s/.test(said[start - 1]))
  select(room, finding, blank ? 1 : 0)
  document.execCommand(words ? "insertText" : "delete", false, words)
  if (words.includes("[…]")) selectGap(room, start)
  look(room)
}

function selectGap(room, from) {
  const gap = area(room).value.indexOf("[…]", from)
  if (gap >= 0) area(room).setSelectionRange(gap, gap + 3)
}

/* Before it goes. */

const standing = (room) => findings(room).map((each) => `${each.dataset.rule}:${each.dataset.words}`)

document.addEventListener("submit", hold, true)

async function hold(event) {
  const room = roomOf(event.target)
  if (!room || !area(room).value.trim()) return
  const its = state(room)
  if (its.cleared === area(room).value) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (its.looking) return
  const { submitter } = event
  its.timers.forEach(clearTimeout)
  its.looking = true
  const patience = new Promise((over) => setTimeout(over, PATIENCE_MS))
  await Promise.race([look(room, { done: true }), patience]).finally(() => (its.looking = false))
  if (!room.isConnected) return
  const held = findings(room).filter((each) => "holds" in each.dataset && (stands(room, each) || !each.dataset.words))
  const words = held.map((each) => `${each.dataset.rule}:${each.dataset.words}`).join("\n")
  if (held.length && its.held !== words) return holdBack(room, words)
  if (held.length && !its.seen) return
  its.cleared = area(room).value
  its.stood = standing(room).map((each) => each.split(":")[0])
  room.closest("form").requestSubmit(submitter?.form ? submitter : undefined)
}

/* What was held back goes by the same keys once there was time to see why; a press doubled by haste does not count. */
function holdBack(room, words) {
  const its = state(room)
  const sign = room.querySelector("[data-held]")
  const keys = sign.querySelector("kbd")
  its.held = words
  its.seen = false
  sign.hidden = false
  keys.hidden = true
  clearTimeout(its.sight)
  its.sight = setTimeout(() => {
    its.seen = true
    keys.hidden = false
  }, UNSEEN_MS)
}

function letGo(room) {
  state(room).seen = true
  room.closest("form").requestSubmit()
}

document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail
  const room = ctx.sourceElement.querySelector?.("[data-courtesy]")
  const stood = room && state(room).stood
  if (!stood || ctx.request.method === "GET") return
  state(room).cleared = state(room).stood = undefined
  if (ctx.response.status >= 300 || !stood.length) return
  const body = new URLSearchParams(stood.map((rule) => ["rules", rule]))
  fetch(`${room.dataset.courtesy}overrides/`, { method: "POST", body, headers: token(), keepalive: true })
})
