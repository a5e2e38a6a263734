import type { MouseEvent } from 'react'
import type { Called } from '@/lib/session/log/entry-details'
import { entryWords } from '@/lib/session/log/entry-words'
import type { EntryKind } from '@/lib/session/log/kinds'
import { type Day, elapsed } from './day'

interface CoveredListProps {
  day: Day
  me: string
  called: Called
  keep: (kind: EntryKind, body: Readonly<Record<string, unknown>>, concerns?: string) => void
}

/** What its writer entered unseen, each by name: it stands, or it is voided. Until then the log says of it that it was entered while covered. */
export function CoveredList({ day, me, called, keep }: CoveredListProps) {
  const left = day.lines.filter(
    ({ id, by, body, delivery }) =>
      by === me &&
      body.covered === true &&
      delivery.state !== 'refused' &&
      !day.voided.has(id) &&
      !day.confirmed.has(id),
  )
  if (left.length === 0) return null
  const say = ({ currentTarget }: MouseEvent<HTMLElement>, kind: EntryKind, id: string) => {
    currentTarget.closest<HTMLElement>(left.length > 1 ? '.session-covered' : '[data-keys]')?.focus()
    keep(kind, kind === 'void' ? { reason: 'not_meant' } : {}, id)
  }
  return (
    <section tabIndex={-1} aria-label="Entered while covered" className="session-covered">
      <h2>Entered while covered: does each of these stand?</h2>
      <ul className="ruled">
        {left.map(line => {
          const words = entryWords({ ...line, body: { ...line.body, covered: undefined } }, called)
          return (
            <li key={line.id} className="help-number">
              <span>
                {day.zero !== null && <span className="session-at">{elapsed(line.moment, day.zero)} </span>}
                {words}
              </span>
              <span className="flex gap-2">
                <button
                  type="button"
                  className="button"
                  aria-label={`It stands: ${words}`}
                  onClick={event => say(event, 'confirmed', line.id)}
                >
                  It stands
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={`Not meant: ${words}`}
                  onClick={event => say(event, 'void', line.id)}
                >
                  Not meant
                </button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
