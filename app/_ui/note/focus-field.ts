const controls = ['.conflict button', '[aria-invalid]', 'input, select, textarea, button']

/** Brings the focus to what a field waits for: the choice between two answers, what must be corrected, or its first control. */
export function focusField(anchor: string): void {
  const frame = document.getElementById(anchor)
  const found = controls.map(each => firstEnabled(frame, each)).find(control => control !== undefined)
  const chosen = found instanceof HTMLInputElement && found.type === 'radio' ? chosenOf(found) : found
  ;(chosen ?? frame)?.focus()
}

const firstEnabled = (frame: HTMLElement | null, selector: string) =>
  [...(frame?.querySelectorAll<HTMLElement>(selector) ?? [])].find(control => !control.matches(':disabled'))

/** Of a group of radios the one that is chosen, so that Space changes nothing. */
const chosenOf = (radio: HTMLInputElement): HTMLElement =>
  document.querySelector<HTMLElement>(`input[type=radio][name="${CSS.escape(radio.name)}"]:checked`) ?? radio
