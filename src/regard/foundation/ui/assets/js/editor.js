/* The sheet of a reply with formatting: an editor in the place of the textarea, which goes on holding the plain words.
   A bundle of its own, fetched when somebody first asks for it. */
import { Editor } from "@tiptap/core"
import Image from "@tiptap/extension-image"
import StarterKit from "@tiptap/starter-kit"
import { cleaned } from "./editor/pasted.js"
import { hasForm, plain } from "./editor/plain.js"
import { token } from "./token.js"

const editors = new WeakMap()
const field = (form) => form.querySelector("textarea[name=text]")
const kept = (form) => form.querySelector("input[data-html]")

const DEEDS = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  code: (chain) => chain.toggleCode(),
}

function mount(form) {
  const area = field(form)
  const tools = form.querySelector("template[data-tools]").content.firstElementChild.cloneNode(true)
  const room = document.createElement("div")
  room.className = "editor"
  area.before(tools, room)
  const editor = new Editor({
    element: room,
    injectCSS: false,
    textDirection: "auto",
    content: kept(form).value || paragraphs(area.value),
    extensions: [
      StarterKit.configure({
        heading: false,
        horizontalRule: false,
        link: { openOnClick: false, defaultProtocol: "https", HTMLAttributes: { rel: "noopener noreferrer" } },
      }),
      Image.configure({ inline: true }),
    ],
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": area.ariaLabel },
      transformPastedHTML: cleaned,
      handlePaste: (_view, event) => takePictures(form, event.clipboardData?.files),
      handleDrop: (_view, event) => takePictures(form, event.dataTransfer?.files),
      handleKeyDown: (_view, event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
    },
    onUpdate: () => sync(form),
    onTransaction: () => show(form),
  })
  area.hidden = true
  editors.set(form, { editor, tools, room })
  show(form)
  return editor
}

function unmount(form) {
  const { editor, tools, room } = editors.get(form)
  editors.delete(form)
  editor.destroy()
  tools.remove()
  room.remove()
  kept(form).value = ""
  field(form).hidden = false
  field(form).focus()
  say(form)
}

function paragraphs(words) {
  const whole = document.createElement("div")
  for (const part of words.split(/\n{2,}/)) {
    const paragraph = document.createElement("p")
    part.split("\n").forEach((line, place) => paragraph.append(...(place ? [document.createElement("br")] : []), line))
    whole.append(paragraph)
  }
  return whole.innerHTML
}

function sync(form) {
  const { editor } = editors.get(form)
  field(form).value = plain(editor.state.doc)
  kept(form).value = hasForm(editor.state.doc) ? editor.getHTML() : ""
  say(form)
}

const say = (form) => field(form).dispatchEvent(new InputEvent("input", { bubbles: true }))

function show(form) {
  const its = editors.get(form)
  if (!its) return
  for (const button of its.tools.querySelectorAll("[data-deed]")) button.ariaPressed = String(its.editor.isActive(button.dataset.deed))
}

/* Pictures pasted or dropped stand in the words; other files lie beside them. */
function takePictures(form, files) {
  const pictures = [...(files ?? [])].filter((file) => /^image\/(png|jpeg|gif|webp)$/.test(file.type))
  if (!pictures.length || pictures.length < files.length) return false
  for (const picture of pictures) place(form, picture)
  return true
}

async function place(form, picture) {
  const body = new FormData()
  body.append("attached", picture, picture.name || "picture.png")
  body.append("inline", "1")
  const { lays, lost } = form.querySelector("[data-lays]").dataset
  const answer = await fetch(lays, { method: "POST", body, headers: token() }).catch((error) => offline(error))
  const said = answer?.headers.get("Content-Type")?.startsWith("text/plain") ? await answer.text() : lost
  if (answer?.ok) editors.get(form)?.editor.chain().focus().setImage({ src: said, alt: picture.name }).run()
  else document.dispatchEvent(new CustomEvent("toast", { detail: { words: said } }))
}

function offline(error) {
  if (!(error instanceof TypeError)) throw error
}

export function toggle(form) {
  if (editors.has(form)) unmount(form)
  else mount(form).commands.focus("end")
  form.querySelector("[data-formats]").ariaPressed = String(editors.has(form))
}

/* Sheets whose draft is formatted open so. */
export function open(form) {
  if (editors.has(form)) return
  mount(form)
  form.querySelector("[data-formats]").ariaPressed = "true"
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-deed]")
  if (!button) return
  const its = editors.get(button.closest("form"))
  if (button.dataset.deed === "link") askForLink(its)
  else DEEDS[button.dataset.deed](its.editor.chain().focus()).run()
})

function askForLink({ editor, tools }) {
  const input = tools.querySelector("input[type=url]")
  input.hidden = !input.hidden
  if (input.hidden) return
  input.value = editor.getAttributes("link").href ?? ""
  input.focus()
}

document.addEventListener("keydown", (event) => {
  const input = event.target
  if (event.key !== "Enter" || !input.matches?.("[data-link]")) return
  event.preventDefault()
  input.hidden = true
  const chain = editors.get(input.form).editor.chain().focus().extendMarkRange("link")
  if (!input.value) chain.unsetLink().run()
  else if (editors.get(input.form).editor.state.selection.empty) chain.insertContent({ type: "text", text: input.value, marks: [{ type: "link", attrs: { href: input.value } }] }).run()
  else chain.setLink({ href: input.value }).run()
})

/* Others put words into the sheet by these: a mended word, a template. Whoever heard them prevents their default. */
document.addEventListener("mend", (event) => {
  const its = editors.get(event.target.form)
  if (!its) return
  event.preventDefault()
  const { from, to } = event.detail
  const at = whereOf(its.editor.state.doc, from)
  if (at === null) return
  const chain = its.editor.chain().focus().setTextSelection({ from: at, to: at + from.length })
  if (to) chain.insertContent({ type: "text", text: to }).run()
  else chain.deleteSelection().run()
})
document.addEventListener("insert", (event) => {
  const its = editors.get(event.target.form)
  if (!its) return
  event.preventDefault()
  its.editor.chain().focus().insertContent(paragraphs(event.detail.text)).run()
})

function whereOf(doc, words) {
  let found = null
  doc.descendants((node, position) => {
    const within = found === null && node.isText ? node.text.indexOf(words) : -1
    if (within >= 0) found = position + within
  })
  return found
}
