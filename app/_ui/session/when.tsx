import { type AsOf, rightNow } from './as-of'

const choices = [0, 1, 5, 15] as const

/** As of when the next tap counts; it is shown as entered later, and goes back to now by itself. */
export const When = ({ asOf, choose }: { asOf: AsOf; choose: (asOf: AsOf) => void }) => {
  const minutesAgo = 'minutesAgo' in asOf ? asOf.minutesAgo : null
  return (
    <fieldset className="session-when">
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
}
