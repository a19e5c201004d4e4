/* The whole date of a short time, in the reader's own zone, made when somebody points at it. */
const { lang, dataset } = document.documentElement
const whole = new Intl.DateTimeFormat(lang, { dateStyle: "full", timeStyle: "short", timeZone: dataset.zone })

for (const name of ["pointerover", "focusin"]) {
  document.addEventListener(name, (event) => {
    const time = event.target.closest?.("time[datetime]:not([title])")
    if (time) time.title = whole.format(new Date(time.dateTime))
  })
}
