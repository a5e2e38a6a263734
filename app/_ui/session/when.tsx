import { memo, useState } from 'react'
import { type AsOf, rightNow } from './as-of'

const choices = [0, 1, 5, 15] as const

/** As of when the next tap counts; it is shown as entered later, and goes back to now by itself. On a narrow screen any other time is asked for first. */
export const When = memo(function When({ asOf, choose }: { asOf: AsOf; choose: (asOf: AsOf) => void }) {
  const [isAnyTime, setAnyTime] = useState(false)
  const minutesAgo = 'minutesAgo' in asOf ? asOf.minutesAgo : null
  const isAsked = isAnyTime || !choices.some(minutes => minutes === minutesAgo)
  return (
    <fieldset className="session-when" data-any-time={isAsked || undefined}>
      <legend>The next tap happened</legend>
      <div className="tiles">
        {choices.map(minutes => (
          <label key={minutes} className="tile">
            <input
              type="radio"
              name="session-when"
              checked={minutesAgo === minutes}
              onChange={() => choose({ minutesAgo: minutes })}
            />
            {minutes === 0 ? 'now' : `${minutes} min ago`}
          </label>
        ))}
        <button
          type="button"
          className="text-button session-unfolds"
          aria-expanded={isAsked}
          onClick={() => setAnyTime(!isAnyTime)}
        >
          Other
          <span className="sr-only"> time</span>
        </button>
        <label className="tile session-minutes">
          <span>min ago</span>
          <input
            type="number"
            min={0}
            max={600}
            inputMode="numeric"
            className="input"
            value={minutesAgo || ''}
            onChange={event =>
              choose({ minutesAgo: Math.max(0, Math.min(600, Math.round(Number(event.target.value) || 0))) })
            }
          />
        </label>
        <label className="tile session-time">
          <span>at</span>
          <input
            type="time"
            className="input"
            value={'clock' in asOf ? asOf.clock : ''}
            onChange={({ target }) => choose(target.value ? { clock: target.value } : rightNow)}
          />
        </label>
      </div>
    </fieldset>
  )
})
