import type { Called } from '@/lib/session/log/entry-details'
import { entryWords } from '@/lib/session/log/entry-words'
import { type Day, elapsed } from './day'
import { howTouchStops } from './how-touch-stops'
import { useLetters } from './letters'

interface OpenProps {
  day: Day
  called: Called
  end: (id: string, body?: Readonly<Record<string, unknown>>) => void
}

/** Effects and touch that go on, each with the one tap that ends it; touch also with the one that says how the participant stopped it. */
export function Open({ day, called, end }: OpenProps) {
  const { isOn } = useLetters()
  if (day.open.length === 0) return null
  return (
    <section aria-label="Going on" className="session-open">
      <h2>
        Going on
        {isOn && (
          <span aria-hidden="true" className="session-beside">
            The comma key ends one
          </span>
        )}
      </h2>
      <ul>
        {day.open.map(line => (
          <li key={line.id}>
            <span>
              {entryWords(line, called)}{' '}
              <span className="text-muted">since {elapsed(line.moment, day.zero ?? line.moment)}</span>
            </span>
            <span className="flex flex-wrap gap-2">
              {line.kind === 'touch' &&
                howTouchStops.map(({ label, body }) => (
                  <button
                    key={label}
                    type="button"
                    className="button button-quiet"
                    aria-label={`${label}: ${entryWords(line, called)}`}
                    onClick={() => end(line.id, body)}
                  >
                    {label}
                  </button>
                ))}
              <button
                type="button"
                className="button button-quiet"
                aria-label={`End ${entryWords(line, called)}`}
                onClick={() => end(line.id)}
              >
                End
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
