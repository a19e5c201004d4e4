/* What every page carries in its body shows that a request is its own. */
export const token = () => JSON.parse(document.body.getAttribute("hx-headers:inherited") ?? "{}")
