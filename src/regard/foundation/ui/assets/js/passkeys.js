/* Passkeys (WebAuthn level 2) for the forms marked `data-passkey`: they submit what the browser answers. */

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0))
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
const withIds = (list = []) => list.map((item) => ({ ...item, id: bytes(item.id) }))

async function make({ publicKey }, form) {
  const alone = form.elements.passwordless?.checked
  const selection = { ...publicKey.authenticatorSelection, requireResidentKey: alone }
  selection.residentKey = alone ? "required" : "discouraged"
  if (alone) selection.userVerification = "required"
  const made = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      authenticatorSelection: selection,
      challenge: bytes(publicKey.challenge),
      user: { ...publicKey.user, id: bytes(publicKey.user.id) },
      excludeCredentials: withIds(publicKey.excludeCredentials),
    },
  })
  return spoken(made, { attestationObject: text(made.response.attestationObject) })
}

async function prove({ publicKey }) {
  const found = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      allowCredentials: withIds(publicKey.allowCredentials),
    },
  })
  const { authenticatorData, signature, userHandle } = found.response
  return spoken(found, {
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle ? text(userHandle) : null,
  })
}

function spoken(credential, response) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...response, clientDataJSON: text(credential.response.clientDataJSON) },
  }
}

async function options(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options)
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } })
  return (await answer.json()).request_options
}

document.addEventListener("submit", async (event) => {
  const form = event.target
  if (!form.dataset.passkey) return
  event.preventDefault()
  try {
    const credential = await (form.dataset.passkey === "make" ? make : prove)(await options(form), form)
    form.elements.credential.value = JSON.stringify(credential)
    form.submit()
  } catch {
    let banner = form.querySelector(".banner")
    if (!banner) {
      banner = document.createElement("div")
      banner.className = "banner error"
      banner.setAttribute("role", "alert")
      form.prepend(banner)
    }
    banner.textContent = form.dataset.failed
  }
})
