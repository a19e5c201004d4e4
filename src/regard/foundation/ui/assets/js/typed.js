/* What is typed stands here, in this window, until a page is shown that was asked for after the server had it: through a
   reload, a lost line, a page drawn while the last save was under way. One place a sheet, so a note never turns into a reply. */

const place = (form) => `typed:${form.dataset.draft}`

/* Of this machine's clock, in milliseconds: the same in this page and in the next. */
export const now = () => performance.timeOrigin + performance.now()

/* The plain words of a sheet, its formatted letter if it has one, and the version they are typed on top of. */
const fields = (form) => ["text", "html", "version"].filter((name) => form.elements[name]).map((name) => form.elements[name])

export const words = (form) => [form.elements.text.value, form.elements.html?.value].join("\0")

export function remember(form, { keptAt = null } = {}) {
  const said = Object.fromEntries(fields(form).map((field) => [field.name, field.value]))
  sessionStorage.setItem(place(form), JSON.stringify({ ...said, keptAt }))
}

export const forget = (form) => sessionStorage.removeItem(place(form))

/* Onto a sheet that was asked for at `began`. What another window wrote meanwhile the server lays beside, by the version. */
export function recall(form, began) {
  const said = JSON.parse(sessionStorage.getItem(place(form)))
  if (!said) return false
  if (said.keptAt !== null && said.keptAt < began) return forget(form)
  for (const field of fields(form)) field.value = said[field.name]
  return true
}
