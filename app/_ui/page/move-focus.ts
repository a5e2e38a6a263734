/** Moves the focus to the next of these, or to the one before; from elsewhere on the page, to the first. */
export function moveFocus(selector: string, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const here = all.findIndex(one => one.contains(document.activeElement))
  all[here === -1 ? 0 : Math.min(Math.max(here + step, 0), all.length - 1)]?.focus()
}
