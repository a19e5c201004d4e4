(() => {
  const frame = document.createElement("iframe")
  frame.src = {{ address|tojson }}
  frame.title = {{ title|tojson }}
  frame.style.inlineSize = "100%"
  frame.style.blockSize = "640px"
  frame.style.border = "0"
  frame.style.colorScheme = "light dark"
  document.currentScript.after(frame)
  addEventListener("message", ({ source, data }) => {
    if (source === frame.contentWindow && data?.regardHeight) frame.style.blockSize = `${data.regardHeight}px`
  })
})()
