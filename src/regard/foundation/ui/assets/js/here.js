/* Marks where one is, in lists and places that were not fetched anew, and lets the pane of the person be shown on a phone. */
function mark() {
  for (const link of document.querySelectorAll("[data-rows] a.row, .places .inside:not(.views) a.place")) {
    const here = link.pathname === location.pathname
    if (here) link.setAttribute("aria-current", "page")
    else link.removeAttribute("aria-current")
  }
  const back = document.querySelector("[data-back]")
  if (back) back.href = backTo(document.getElementById("list").dataset)
}

const backTo = ({ queue, within }) => `/desk/${queue}/${within ? `?${within}` : ""}`

/* A list that grew by "more" is fetched again as long as it is, so nothing under one's eyes goes away. */
document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail
  if (ctx.sourceEvent?.type !== "live" || !ctx.sourceElement.matches("[data-rows]")) return
  const shown = ctx.sourceElement.querySelectorAll("a.row").length
  if (shown) ctx.request.action += `${ctx.request.action.includes("?") ? "&" : "?"}rows=${shown}`
})

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-shows]")
  if (button) document.getElementById("matter").toggleAttribute(`data-${button.dataset.shows}-shown`)
})

for (const name of ["DOMContentLoaded", "htmx:after:settle", "htmx:after:history:update"]) {
  document.addEventListener(name, mark)
}
