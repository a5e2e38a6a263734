'use client'
import { useEffect, useSyncExternalStore } from 'react'

export interface LetterKey {
  key: string
  /** What it does, as the list of keys says it. */
  does: string
  act: () => void
}

/** Keys of one letter, for whoever reads with their hands on the keyboard. They can be switched off (WCAG 2.1.4), and never act on what is typed. */
export function LetterKeys({ keys }: { keys: readonly LetterKey[] }) {
  const isOn = useSyncExternalStore(onChange, areOn, () => true)
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const pressed = keys.find(({ key }) => key === event.key.toLowerCase())
      if (!pressed || isMeantOtherwise(event)) return
      event.preventDefault()
      pressed.act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn, keys])
  return (
    <details className="fold keys print:hidden">
      <summary>Keys</summary>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="tile mt-3">
        <input type="checkbox" checked={isOn} onChange={event => switchTo(event.target.checked)} />
        Use these keys on this device
      </label>
    </details>
  )
}

/** A shortcut of the browser, a dialog that is open, or somebody who types. */
const isMeantOtherwise = ({ ctrlKey, metaKey, altKey, defaultPrevented, target }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  document.querySelector('dialog[open], [role=dialog]') !== null ||
  (target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') !== null)

const stored = 'vigil.letter-keys'
const areOn = () => localStorage.getItem(stored) !== 'off'

function switchTo(isOn: boolean): void {
  localStorage.setItem(stored, isOn ? 'on' : 'off')
  window.dispatchEvent(new StorageEvent('storage', { key: stored }))
}

function onChange(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}
