/* A part of the page that never came says so where it would stand, with a way to ask for it once more. */
import htmx from "htmx.org"

const PRESSED = "a, button, form, input, select, textarea"
const UNFILLED = ":scope > :is(.waiting, .missing)"

/* What the page asks for by itself; nobody pressed or typed anything, so nothing is to be said about that. */
export const unasked = (source) => !source.matches(PRESSED)

export function missing(part) {
  const unfilled = part.querySelector(UNFILLED)
  if (part.matches(".count") || (part.children.length && !unfilled)) return
  unfilled?.remove()
  const { missing, again } = document.querySelector(".toasts").dataset
  const words = document.createElement("p")
  words.className = "missing small"
  words.setAttribute("role", "status")
  words.append(missing, " ", askAgain(part, again))
  part.append(words)
}

function askAgain(part, words) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "link"
  button.textContent = words
  const how = { source: part, target: part, swap: part.getAttribute("hx-swap") ?? "innerHTML" }
  button.addEventListener("click", () => htmx.ajax("GET", part.getAttribute("hx-get"), how))
  return button
}
