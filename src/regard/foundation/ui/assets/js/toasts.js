/* A short word at the foot of the page, with a way back where there is one. */
import htmx from "htmx.org"
import { missing, unasked } from "./missing.js"

const SHOWN_MS = 7000

document.addEventListener("toast", (event) => show(event.detail))
document.addEventListener("htmx:error", ({ detail }) => failed(detail.ctx, room().dataset.lost))
document.addEventListener("htmx:response:error", ({ detail }) => {
  if (detail.ctx.response.status !== 422) failed(detail.ctx, room().dataset.broken)
})

/* A whole page that answers instead of a fragment, to sign in or to say what is wrong, is not shown in its place. */
document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail
  const { status, raw } = ctx.response
  if (raw.redirected && new URL(raw.url).pathname.startsWith("/accounts/")) location.reload()
  else if (status < 400 || status === 422) return
  else if (ctx.sourceElement.matches("a[href]")) location.assign(ctx.sourceElement.href)
  ctx.swap = "none"
})

const room = () => document.querySelector(".toasts")

function failed(ctx, words) {
  if (ctx && unasked(ctx.sourceElement)) missing(ctx.sourceElement)
  else show({ words })
}

function show({ words, undo, undo_words: undoWords }) {
  const toast = document.createElement("div")
  toast.className = "toast"
  toast.append(words)
  if (undo) toast.append(wayBack(toast, undo, undoWords))
  room().replaceChildren(toast)
  let timer = setTimeout(() => toast.remove(), SHOWN_MS)
  toast.addEventListener("pointerenter", () => clearTimeout(timer))
  toast.addEventListener("pointerleave", () => (timer = setTimeout(() => toast.remove(), SHOWN_MS)))
}

function wayBack(toast, url, words) {
  const button = document.createElement("button")
  button.type = "button"
  button.dataset.key = "z"
  button.textContent = words
  button.addEventListener("click", () => {
    toast.remove()
    htmx.ajax("DELETE", url, { source: document.body, swap: "none" })
  })
  return button
}
