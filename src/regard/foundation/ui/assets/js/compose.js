/* What is typed is kept by the server (drafts.js); until it has answered, and while there is no line to it, it is kept here:
   per form, so a note never turns into a reply. */
import htmx from "htmx.org"

const PREFIX = "typed:"

const kept = (root) => root.querySelectorAll?.("textarea[data-keep]") ?? []
const place = (area) => PREFIX + area.dataset.keep

function grow(area) {
  if (CSS.supports("field-sizing", "content")) return
  area.style.blockSize = "auto"
  area.style.blockSize = `${area.scrollHeight}px`
}

function restore(root) {
  for (const area of kept(root)) {
    if (!area.value) area.value = sessionStorage.getItem(place(area)) ?? ""
    grow(area)
  }
}

document.addEventListener("input", (event) => {
  const area = event.target.closest?.("textarea[data-keep]")
  if (!area) return
  if (area.value) sessionStorage.setItem(place(area), area.value)
  else sessionStorage.removeItem(place(area))
  if (area.closest(".reply")) sayWriting(area.value ? "1" : "0")
  grow(area)
})

/* Colleagues who have the same conversation open see at once that an answer is being written. */
function sayWriting(writing) {
  const field = document.getElementById("writing")
  if (field.value === writing) return
  field.value = writing
  htmx.trigger(document.getElementById("present"), "live")
}

/* Forgotten only once the server has taken it: before the answer is swapped in, so the fresh form starts empty. */
document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail
  if (ctx.request.method === "GET" || ctx.response.status >= 300) return
  for (const area of kept(ctx.sourceElement)) sessionStorage.removeItem(place(area))
})
document.addEventListener("htmx:after:settle", () => restore(document))
restore(document)

/* Tabs of the composer: one panel shown, the others keep what they hold. */
document.addEventListener("click", (event) => {
  const tab = event.target.closest?.("[role=tab][aria-controls]")
  if (tab) choose(tab)
})

document.addEventListener("keydown", (event) => {
  const tab = event.target.closest?.("[role=tab]")
  if (!tab || !["ArrowLeft", "ArrowRight"].includes(event.key)) return
  const tabs = [...tab.closest("[role=tablist]").querySelectorAll("[role=tab]")]
  const forward = (event.key === "ArrowRight") === (document.dir !== "rtl")
  const next = tabs[(tabs.indexOf(tab) + (forward ? 1 : tabs.length - 1)) % tabs.length]
  choose(next)
  next.focus()
})

function choose(tab) {
  for (const other of tab.closest("[role=tablist]").querySelectorAll("[role=tab]")) {
    const chosen = other === tab
    other.ariaSelected = String(chosen)
    other.tabIndex = chosen ? 0 : -1
    document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen
  }
  document.getElementById(tab.getAttribute("aria-controls")).querySelector("[contenteditable=true], textarea:not([hidden])")?.focus()
}
