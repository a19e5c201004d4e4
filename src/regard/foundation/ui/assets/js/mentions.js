/* @ in a note offers colleagues: typed on, chosen with the arrows and Enter, put away with Escape. */
const BEGUN = /(?:^|[\s(])@([^\s@]{0,40}(?: [^\s@]{0,40})?)$/u
const PAUSE_MS = 120

const area = (event) => event.target.closest?.("textarea[data-mentions]")
const list = (field) => document.getElementById(field.getAttribute("aria-controls"))
const options = (field) => [...list(field).querySelectorAll("[role=option]")]
const chosen = (field) => options(field).find((option) => option.ariaSelected === "true")
const begun = (field) => field.value.slice(0, field.selectionEnd).match(BEGUN)?.[1]

let pause
let asking

document.addEventListener("input", (event) => {
  const field = area(event)
  if (!field) return
  clearTimeout(pause)
  asking?.abort()
  if (begun(field) === undefined) shut(field)
  else pause = setTimeout(offer, PAUSE_MS, field)
})

async function offer(field) {
  asking = new AbortController()
  const { signal } = asking
  const words = begun(field)
  if (words === undefined) return shut(field)
  const answer = await fetch(`${field.dataset.mentions}?q=${encodeURIComponent(words)}`, { signal }).catch(() => null)
  if (signal.aborted || !answer?.ok || answer.redirected || !field.isConnected) return
  list(field).innerHTML = await answer.text()
  const found = options(field)
  if (!found.length || document.activeElement !== field) return shut(field, words ? list(field).dataset.none : "")
  list(field).hidden = false
  say(field, said(field).dataset.counted.replace("%s", found.length))
  select(field, found[0])
}

/* Before every other key of the page: while colleagues are offered, these keys are theirs. */
addEventListener(
  "keydown",
  (event) => {
    const field = area(event)
    if (!field || event.isComposing || list(field).hidden || event.ctrlKey || event.metaKey) return
    const all = options(field)
    const at = all.indexOf(chosen(field))
    if (event.key === "ArrowDown") select(field, all[(at + 1) % all.length])
    else if (event.key === "ArrowUp") select(field, all[(at + all.length - 1) % all.length])
    else if (event.key === "Enter" || event.key === "Tab") take(field, all[at])
    else if (event.key === "Escape") shut(field)
    else return
    event.preventDefault()
    event.stopPropagation()
  },
  true,
)

document.addEventListener("mousedown", (event) => {
  const option = event.target.closest?.(".colleagues [role=option]")
  if (!option) return
  event.preventDefault()
  take(option.closest("form").querySelector("textarea[data-mentions]"), option)
})
document.addEventListener("focusout", (event) => area(event) && shut(area(event)))

function take(field, option) {
  const end = field.selectionEnd
  field.setRangeText(`${option.dataset.name} `, end - begun(field).length, end, "end")
  shut(field)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

function select(field, option) {
  for (const each of options(field)) each.ariaSelected = String(each === option)
  field.setAttribute("aria-activedescendant", option.id)
  option.scrollIntoView({ block: "nearest" })
}

function shut(field, words = "") {
  clearTimeout(pause)
  asking?.abort()
  list(field).hidden = true
  list(field).replaceChildren()
  field.removeAttribute("aria-activedescendant")
  say(field, words)
}

const said = (field) => field.form.querySelector("[data-counted]")
const say = (field, words) => (said(field).textContent = words)
