/** A choice that somebody made for this device, told to every tab of it. */
export function choose(name: string, value: string): void {
  localStorage.setItem(name, value)
  window.dispatchEvent(new StorageEvent('storage', { key: name }))
}

/** Hears of such choices, whichever tab made them; gives how to stop. */
export function hearChoices(heard: () => void): () => void {
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}
