import { memo } from 'react'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import { useLetters } from './letters'
import type { Rating } from './scale'

/** What has a letter from the start, and can be given another; clock zero is tapped once. */
const lettered = (Object.keys(kinds) as EntryKind[]).filter(
  kind => kind !== 'clock_zero' && /^[a-z]$/.test(kinds[kind].letter ?? ''),
)

const byKey = {
  10: '(Shift+0 is 10, or 0 where digits are typed with Shift)',
  100: 'by tens (Shift+0 is 100, or 0 where digits are typed with Shift; a hyphen for any other number)',
} as const

/** What the keys do, how they are switched off, and which letter writes what on this device; no entry draws it anew. */
export const KeyChoices = memo(function KeyChoices({ pads, to }: Pick<Rating, 'to'> & { pads: readonly EntryKind[] }) {
  const { isOn, letterOf, turn, choose } = useLetters()
  return (
    <details className="fold keys session-keys">
      <summary>Keys</summary>
      <p className="text-small text-muted">
        They act while the log has the focus and nobody types: a letter an entry, 0–9 for distress {byKey[to]}, / for
        everything else, a comma to end what goes on, Backspace to undo within ten seconds, also under cover, a
        semicolon to add a word to it, a full stop to cover. Shift with the letter of what has states, such as the
        music, asks which. What a letter asks next has the keys that stand beside it.
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
})
