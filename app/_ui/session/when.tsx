const choices = [0, 1, 5, 15] as const

/** As of when the next tap counts; it is shown as entered later, and goes back to now by itself. */
export const When = ({ minutesAgo, choose }: { minutesAgo: number; choose: (minutes: number) => void }) => (
  <fieldset className="session-when">
    <legend>The next tap happened</legend>
    <div className="tiles">
      {choices.map(minutes => (
        <label key={minutes} className="tile">
          <input type="radio" name="session-when" checked={minutesAgo === minutes} onChange={() => choose(minutes)} />
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
          onChange={event => choose(Math.max(0, Math.min(600, Math.round(Number(event.target.value) || 0))))}
        />
      </label>
    </div>
  </fieldset>
)
