/* Follows the subjects named on the page. An event says only "this changed"; each fragment showing it fetches itself. */
import htmx from "htmx.org"

const SETTLE_MS = 120
const meta = document.querySelector("meta[name=live]")
const OWN_NAMES = ["localhost", "127.0.0.1"]

let stream = null
let following = ""
let stale = new Set()
let timer = 0

const followed = () =>
  [...new Set([...document.querySelectorAll("[data-follow]")].flatMap((e) => e.dataset.follow.split(" ")))]
    .filter(Boolean)
    .sort()

function follow() {
  const subjects = followed()
  if (subjects.join(" ") === following) return
  following = subjects.join(" ")
  stream?.close()
  stream = null
  if (subjects.length) open(subjects)
}

function open(subjects) {
  const query = subjects.map((subject) => `subject=${encodeURIComponent(subject)}`).join("&")
  stream = new EventSource(`${address()}?${query}`, { withCredentials: true })
  let lost = false
  stream.addEventListener("open", () => {
    offline(false)
    if (lost) changed(followed())
    lost = false
  })
  stream.addEventListener("error", () => {
    lost = true
    offline(true)
    if (stream.readyState === EventSource.CLOSED) retry()
  })
  stream.addEventListener("changed", (event) => changed([event.data]))
}

/* A browser gives up for good after an HTTP error, such as a proxy's 502 during a restart. */
function retry() {
  const waited = 2000 + Math.random() * 3000
  setTimeout(() => {
    following = ""
    changed(followed())
    follow()
  }, waited)
}

let shown = 0
function offline(is) {
  clearTimeout(shown)
  const sign = document.querySelector(".offline")
  if (!is) sign.hidden = true
  else shown = setTimeout(() => (sign.hidden = false), 3000)
}

function changed(subjects) {
  for (const subject of subjects) stale.add(subject)
  clearTimeout(timer)
  timer = setTimeout(refetch, SETTLE_MS)
}

function refetch() {
  const names = stale
  stale = new Set()
  for (const element of document.querySelectorAll("[data-follow]")) {
    if (element.dataset.follow.split(" ").some((name) => names.has(name))) htmx.trigger(element, "live")
  }
}

if (meta) {
  document.addEventListener("htmx:after:settle", follow)
  document.addEventListener("DOMContentLoaded", follow)
  if (document.readyState !== "loading") follow()
}
document.addEventListener("changed", (event) => changed(event.detail.subjects))
/* A stream over a line that was pulled may stay silent for minutes; the browser knows at once. */
window.addEventListener("offline", () => offline(true))
window.addEventListener("online", () => {
  offline(false)
  changed(followed())
})
window.addEventListener("pagehide", () => stream?.close())
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return
  following = ""
  follow()
  changed(followed())
})

/* A page opened by another name of this machine keeps to that name, as its cookie does. */
function address() {
  const live = new URL(meta.content, location.href)
  if (OWN_NAMES.includes(live.hostname) && OWN_NAMES.includes(location.hostname)) live.hostname = location.hostname
  return live
}
