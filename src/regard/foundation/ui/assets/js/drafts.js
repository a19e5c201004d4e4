/* Saves a sheet as it is typed. One save at a time, each on top of the version the last one answered with. */
import htmx from "htmx.org"
import { token } from "./token.js"
import { forget, now, recall, remember, words } from "./typed.js"

const PAUSE_MS = 600
const AGAIN_MS = 5000
const PATIENCE_MS = 5000

const sheets = new WeakMap()
const state = (form) => sheets.get(form) ?? sheets.set(form, { timer: 0, turn: 0, busy: false, dirty: false }).get(form)
const area = (form) => form.querySelector("textarea[name=text]")

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-draft]")
  if (form) changed(form)
})

function changed(form) {
  remember(form)
  later(form)
}

/* A sheet that comes onto the page may know less than was typed in this window. */
function takeUp(began) {
  for (const form of document.querySelectorAll("form[data-draft]")) {
    if (sheets.has(form)) continue
    state(form)
    if (recall(form, began)) later(form)
  }
}
const asked = new WeakMap()
document.addEventListener("htmx:before:request", (event) => asked.set(event.detail.ctx, now()))
document.addEventListener("htmx:before:swap", ({ detail }) => {
  for (const task of detail.tasks) asked.set(task, asked.get(detail.ctx))
})
document.addEventListener("htmx:after:settle", (event) => takeUp(asked.get(event.detail.task) ?? performance.timeOrigin))
takeUp(performance.timeOrigin)

function later(form, wait = PAUSE_MS) {
  const its = state(form)
  its.dirty = true
  clearTimeout(its.timer)
  its.timer = setTimeout(save, wait, form)
}

/* Whoever leaves cannot wait for the save under way: the last words go beside it, and only the last answer counts. */
async function save(form, { leaving = false } = {}) {
  const its = state(form)
  if (!its.dirty || its.gone || (its.busy && !leaving)) return
  const turn = (its.turn += 1)
  its.busy = true
  its.dirty = false
  const said = words(form)
  its.saving = post(form)
  const answer = await its.saving
  if (its.gone || turn !== its.turn) return
  its.busy = false
  if (its.ending) return
  if (answer === null) return form.isConnected && later(form, AGAIN_MS)
  show(form, answer)
  remember(form, { keptAt: words(form) === said ? now() : null })
  if (its.dirty) later(form, 0)
}

async function post(form) {
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"))
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body, headers: token(), keepalive: body.toString().length < 60000 })
    return answer.ok ? await answer.text() : null
  } catch (lost) {
    if (lost instanceof TypeError) return null
    throw lost
  }
}

function show(form, answer) {
  const kept = form.querySelector(".kept")
  const fresh = document.createRange().createContextualFragment(answer).firstElementChild
  if (kept.innerHTML === fresh.innerHTML) return
  kept.replaceWith(fresh)
  htmx.process(fresh)
}

/* Whoever leaves the page within the pause loses nothing. */
addEventListener("pagehide", () => saveAll({ leaving: true }))
document.addEventListener("visibilitychange", () => document.hidden && saveAll({ leaving: true }))
document.addEventListener("htmx:before:request", (event) => {
  if (event.detail.ctx.request.method === "GET") saveAll()
})

function saveAll(how) {
  for (const form of document.querySelectorAll("form[data-draft]")) save(form, how)
}

/* What is sent, thrown away or changed for another version is no draft any more. A save still under way comes first, or it
   would bring the words back; it does not replace the button that was pressed, or nobody would hear what comes of it. */
const ending = (source) => (source.matches?.("form[data-draft], .kept *") ? source.closest("form[data-draft]") : null)
document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  const form = ending(ctx.sourceElement)
  if (!form || ctx.request.method === "GET") return
  const its = state(form)
  its.ending = true
  const ask = ctx.fetch
  ctx.fetch = async (...request) => {
    await Promise.race([its.saving, new Promise((resume) => setTimeout(resume, PATIENCE_MS))])
    return ask(...request)
  }
})
document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail
  const form = ctx.request.method === "GET" ? null : ending(ctx.sourceElement)
  if (!form) return
  state(form).ending = false
  if (ctx.response.status < 300) {
    state(form).gone = true
    forget(form)
  }
})

/* An empty sheet has seen what the thread shows. Once something stands on it, what comes is asked about before it goes. */
document.addEventListener("htmx:after:settle", () => {
  const thread = document.getElementById("thread")
  const form = document.getElementById("reply-form")
  if (thread && form && !area(form).value) form.elements.seen.value = thread.dataset.seen
})

/* To whom: chips to take away, addresses to add. */
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-removes]")
  if (!button) return
  const form = button.closest("form")
  const field = button.closest(".line").querySelector("input.input")
  button.closest("[data-recipient]").remove()
  field.focus()
  chosen(form)
})

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches?.(".recipients input.input") || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  add(event.target)
})
document.addEventListener("focusout", (event) => {
  if (event.target.matches?.(".recipients input.input")) add(event.target)
})

function add(field) {
  for (const address of field.value.split(/[,;]/).map((part) => part.trim())) if (address) field.before(chip(field, address))
  field.value = ""
  chosen(field.form)
}

function chip(field, address) {
  const made = document.createElement("span")
  made.className = "chip"
  made.dataset.recipient = ""
  const shown = document.createElement("bdi")
  shown.textContent = address
  const kept = Object.assign(document.createElement("input"), { type: "hidden", name: field.name, value: address })
  const away = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: "×" })
  away.dataset.removes = ""
  away.ariaLabel = field.closest(".recipients").dataset.leaveOut.replace("%s", address)
  made.append(shown, kept, away)
  return made
}

function chosen(form) {
  const summary = form.querySelector(".recipients summary")
  const all = [...form.querySelectorAll("[data-recipient] bdi")].map((each) => each.textContent)
  summary.lastElementChild.textContent = all.join(", ")
  if (area(form).value) later(form)
}

/* The editor is dear to load, so it comes when it is asked for, or when a draft was written with it. */
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-formats]")
  if (!button) return
  const { toggle } = await import(button.dataset.formats)
  toggle(button.form)
})

async function format() {
  for (const button of document.querySelectorAll("[data-formats]")) {
    button.hidden = false
    if (!button.form.querySelector("[data-html]").value) continue
    const { open } = await import(button.dataset.formats)
    if (button.isConnected) open(button.form)
  }
}
document.addEventListener("htmx:after:settle", format)
format()
