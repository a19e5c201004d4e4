/* A fragment that holds a dialog opens it as it arrives; buttons in it shut it, and whoever opened it has the focus again. */
let opener = null
document.addEventListener("htmx:after:settle", () => {
  for (const dialog of document.querySelectorAll("dialog[data-opens]:not([open])")) {
    if (document.activeElement !== document.body) opener = document.activeElement
    dialog.showModal()
    const fields = ".inside :is(input, select, textarea, button):not([tabindex='-1'])"
    ;(dialog.querySelector("[aria-invalid=true]") ?? dialog.querySelector(fields))?.focus()
    dialog.addEventListener("close", () => goBack(dialog), { once: true })
  }
})

/* A dialog answered anew took the place of the one that knew where to go back. */
function goBack(dialog) {
  dialog.remove()
  if (document.activeElement === document.body) opener?.focus()
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-shut]")
  if (button) return button.closest("dialog, [popover]").close?.()
  if (event.target.matches("dialog[open]")) event.target.close()
})

/* A question that may stay unanswered. */
document.addEventListener("click", ({ target }) => target.closest?.("[data-puts-away]")?.closest("[role=group]").remove())

/* A menu shuts when something is chosen in it or elsewhere. */
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!event.target.closest("summary") || !menu.contains(event.target)) menu.open = false
  }
})
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]")
  if (!menu) return
  menu.open = false
  menu.querySelector("summary").focus()
})

document.addEventListener("shut", () => document.querySelector("dialog[open]")?.close())
