/* Light, dark, or as the system says; kept in a cookie so that the server paints the first page right. */
const YEAR_SECONDS = 31536000

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-theme-choice]")
  if (!button) return
  const theme = button.dataset.themeChoice
  document.documentElement.dataset.theme = theme
  document.cookie = `theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
  for (const other of document.querySelectorAll("[data-theme-choice]")) {
    other.ariaPressed = String(other.dataset.themeChoice === theme)
  }
})
