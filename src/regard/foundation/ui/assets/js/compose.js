import htmx from "htmx.org"
import "./drafts.js" // A sheet grows after what was typed has come back to it.

function grow(area) {
  if (CSS.supports("field-sizing", "content")) return
  area.style.blockSize = "auto"
  area.style.blockSize = `${area.scrollHeight}px`
}

document.addEventListener("input", (event) => {
  const area = event.target.closest?.("form[data-draft] textarea[name=text]")
  if (!area) return
  if (area.closest(".reply")) sayWriting(area.value ? "1" : "0")
  grow(area)
})

for (const moment of ["DOMContentLoaded", "htmx:after:settle"]) {
  document.addEventListener(moment, () => {
    for (const area of document.querySelectorAll("form[data-draft] textarea[name=text]")) grow(area)
  })
}

/* Colleagues who have the same conversation open see at once that an answer is being written. */
function sayWriting(writing) {
  const field = document.getElementById("writing")
  if (field.value === writing) return
  field.value = writing
  htmx.trigger(document.getElementById("present"), "live")
}

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
  const sheet = document.getElementById(tab.getAttribute("aria-controls")).querySelector("[contenteditable=true], textarea:not([hidden])")
  sheet?.focus()
  // Whoever comes back to a sheet goes on where it ends; a page drawn anew puts the cursor before it.
  if (sheet?.value && sheet.selectionEnd === 0) sheet.setSelectionRange(sheet.value.length, sheet.value.length)
}
