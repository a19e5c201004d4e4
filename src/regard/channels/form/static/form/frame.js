/* Tells the page around the frame how high the form is, now and whenever that changes. */
const tell = () => parent.postMessage({ regardHeight: Math.ceil(document.body.getBoundingClientRect().height) }, "*")

new ResizeObserver(tell).observe(document.body)
tell()
