/* A button that copies what a field holds. */
const SAID_MS = 2000

function show() {
  for (const button of document.querySelectorAll("[data-copies][hidden]")) button.hidden = false
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]")
  if (!button) return
  const field = document.getElementById(button.dataset.copies)
  field.select()
  await navigator.clipboard.writeText(field.value)
  const words = button.textContent
  button.textContent = button.dataset.copied
  setTimeout(() => (button.textContent = words), SAID_MS)
})

document.addEventListener("htmx:after:settle", show)
show()
