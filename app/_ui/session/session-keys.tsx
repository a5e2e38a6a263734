'use client'
import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { type EntryKind, kinds } from '@/lib/session/kinds'
import { isTyping } from './is-typing'
import { useLetters } from './letters'

interface SessionKeysProps {
  /** What is within reach: each of these may have a letter. */
  pads: readonly EntryKind[]
  /** Where the keys act: while something in it has the focus, and nobody types. */
  place: RefObject<HTMLElement | null>
  press: (kind: EntryKind) => void
  rate: (value: number) => void
  find: () => void
  /** What goes on is to be ended. */
  end: () => void
  cover: () => void
}

/** What has a letter from the start, and can be given another; clock zero is tapped once. */
const lettered = (Object.keys(kinds) as EntryKind[]).filter(
  kind => kind !== 'clock_zero' && /^[a-z]$/.test(kinds[kind].letter ?? ''),
)

/** One key an entry, while the log has the focus; to be switched off, or given other letters (WCAG 2.1.4). */
export function SessionKeys({ pads, place, press, rate, find, end, cover }: SessionKeysProps) {
  const { isOn, kindOf, letterOf, turn, choose } = useLetters()
  useEffect(() => {
    if (!isOn) return
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      if (!place.current?.contains(document.activeElement) || document.querySelector('dialog[open]')) return
      const does = deedOf(event)
      if (!does) return
      event.preventDefault()
      flushSync(does) // a sheet is open before the next key
    }
    const deedOf = ({ key, code, shiftKey }: KeyboardEvent): (() => void) | null => {
      if (code === 'Digit0' && shiftKey) return () => rate(10)
      if (/^\d$/.test(key)) return () => rate(Number(key)) // with Shift a digit's key writes a sign: ! is the stop signal
      if (key === '/') return find
      if (key === ',') return end
      if (key === '.') return cover
      const kind = kindOf(key.toLowerCase())
      return kind ? () => press(kind) : null
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [isOn, kindOf, place, press, rate, find, end, cover])
  return (
    <details className="fold keys session-keys">
      <summary>Keys</summary>
      <p className="text-small text-muted">
        They act while the log has the focus and nobody types: a letter an entry, 0–9 for distress (Shift+0 is 10), /
        for everything else, a comma to end what goes on, a full stop to cover. What a letter asks next has the keys
        that stand beside it.
      </p>
      <label className="tile mt-3">
        <input type="checkbox" checked={isOn} onChange={event => turn(event.target.checked)} />
        Use these keys on this device
      </label>
      <div className="session-letters">
        {[...new Set([...pads, ...lettered])].map(kind => (
          <label key={kind}>
            <span>{kinds[kind].label}</span>
            <input
              className="input"
              maxLength={1}
              size={1}
              value={letterOf(kind) ?? ''}
              onChange={event => choose(kind, event.target.value.toLowerCase())}
            />
          </label>
        ))}
      </div>
    </details>
  )
}
