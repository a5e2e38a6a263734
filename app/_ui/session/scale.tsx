const points = Array.from({ length: 11 }, (_, point) => point)

/** Distress, one tap a rating: never a number that nobody chose. */
export const Scale = ({ rate }: { rate: (value: number) => void }) => (
  <fieldset className="session-scale">
    <legend>Distress now</legend>
    <div>
      {points.map(point => (
        <button key={point} type="button" aria-label={`Distress ${point}`} onClick={() => rate(point)}>
          {point}
        </button>
      ))}
    </div>
  </fieldset>
)
