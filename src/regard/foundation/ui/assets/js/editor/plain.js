/* The plain words of a formatted letter, as a careful person would type them. */

const PLAIN_NODES = new Set(["doc", "paragraph", "text", "hardBreak"])

/* Whether there is anything plain text cannot say as well. */
export function hasForm(doc) {
  let found = false
  doc.descendants((node) => {
    found ||= !PLAIN_NODES.has(node.type.name) || node.marks.some((mark) => mark.type.name !== "link" || mark.attrs.href !== node.text)
  })
  return found
}

export const plain = (doc) => blocks(doc).join("\n\n").trimEnd()

const children = (node) => Array.from({ length: node.childCount }, (_none, place) => node.child(place))
const blocks = (node) => children(node).map(block)

function block(node) {
  switch (node.type.name) {
    case "bulletList":
      return items(node, () => "- ")
    case "orderedList":
      return items(node, (place) => `${(node.attrs.start ?? 1) + place}. `)
    case "blockquote":
      return before(blocks(node).join("\n\n"), "> ", "> ")
    case "codeBlock":
      return before(node.textContent, "    ", "    ")
    default:
      return inline(node)
  }
}

function items(list, mark) {
  return children(list)
    .map((item, place) => before(blocks(item).join("\n"), mark(place), " ".repeat(mark(place).length)))
    .join("\n")
}

const before = (words, first, others) =>
  words
    .split("\n")
    .map((line, place) => `${place ? others : first}${line}`.trimEnd())
    .join("\n")

function inline(node) {
  return children(node)
    .map((part) => {
      if (part.type.name === "hardBreak") return "\n"
      if (part.type.name === "image") return part.attrs.alt ? `[${part.attrs.alt}]` : ""
      const link = part.marks.find((mark) => mark.type.name === "link")
      const href = link?.attrs.href.replace(/^mailto:/, "")
      return link && href !== part.text ? `${part.text} (${href})` : part.text
    })
    .join("")
}
