/* A fragment that holds a dialog opens it as it arrives; buttons in it shut it. */
document.addEventListener("htmx:after:settle", () => {
  for (const dialog of document.querySelectorAll("dialog[data-opens]:not([open])")) {
    dialog.showModal()
    dialog.addEventListener("close", () => dialog.remove(), { once: true })
  }
})

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-shut]")
  if (button) return button.closest("dialog, [popover]").close?.()
  if (event.target.matches("dialog[open]")) event.target.close()
})

document.addEventListener("shut", () => document.querySelector("dialog[open]")?.close())
