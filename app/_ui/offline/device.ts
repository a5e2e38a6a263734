const name = 'vigil.device'

/** Which browser this is: made once, of no use to anybody by itself. */
export function deviceId(): string {
  const known = localStorage.getItem(name)
  if (known) return known
  const made = crypto.randomUUID()
  localStorage.setItem(name, made)
  return made
}

/** Whether anybody ever wrote something here. */
export const hasDevice = (): boolean => localStorage.getItem(name) !== null
