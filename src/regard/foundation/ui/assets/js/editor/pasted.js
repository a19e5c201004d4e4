/* What comes from Word and Google Docs, without what they put around it. Styles are read as data: even in a document nobody
   sees our content policy refuses them. Google says bold and italic by style, and Word draws its bullets before paragraphs. */

const IN_LIST = /mso-list:\s*l\d+\s+level(\d+)/i
const NUMBERED = /^\s*[\da-z]{1,4}[.)]/i

export function cleaned(html) {
  const body = new DOMParser().parseFromString(html.replace(/(\s)style(\s*=)/gi, "$1data-style$2"), "text/html").body
  for (const odd of body.querySelectorAll("style, script, meta, link, xml")) odd.remove()
  for (const odd of [...body.querySelectorAll("*")].filter((each) => each.tagName.includes(":"))) odd.replaceWith(...odd.childNodes)
  for (const styled of body.querySelectorAll("b, strong, span")) weigh(styled)
  for (const paragraph of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
    if (IN_LIST.test(paragraph.dataset.style ?? "")) intoList(paragraph)
  }
  for (const picture of body.querySelectorAll("img:not([src^='/']), img[src^='//']")) picture.remove()
  for (const styled of body.querySelectorAll("[data-style]")) styled.removeAttribute("data-style")
  return body.innerHTML
}

function weigh(styled) {
  const style = styled.dataset.style ?? ""
  const isBold = /font-weight:\s*(bold|[6-9]00)/i.test(style)
  if (!styled.matches("span") && /font-weight:\s*(normal|[1-5]00)/i.test(style)) styled.replaceWith(...styled.childNodes)
  else if (styled.matches("span") && isBold) within(styled, "strong")
  if (/font-style:\s*italic/i.test(style)) within(styled, "em")
}

function within(element, name) {
  const around = document.createElement(name)
  around.append(...element.childNodes)
  element.append(around)
}

function intoList(paragraph) {
  const bullet = [...paragraph.querySelectorAll("span")].find((each) => /mso-list:\s*ignore/i.test(each.dataset.style ?? ""))
  const name = NUMBERED.test(bullet?.textContent ?? "") ? "OL" : "UL"
  bullet?.remove()
  const item = document.createElement("li")
  item.append(...paragraph.childNodes)
  const before = paragraph.previousElementSibling
  const list = before?.tagName === name && before.hasAttribute("data-word") ? before : document.createElement(name)
  list.setAttribute("data-word", "")
  list.append(item)
  if (list !== before) paragraph.before(list)
  paragraph.remove()
}
