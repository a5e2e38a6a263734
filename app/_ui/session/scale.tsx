import { memo } from 'react'
import { ExactDistress } from './exact-distress'

const points = Array.from({ length: 11 }, (_, point) => point)

export interface Rating {
  /** Where the scale of this note ends. */
  to: 10 | 100
  rate: (value: number) => void
}

/** Distress, one tap a rating, by tens where the scale goes to 100: never a number that nobody chose. */
export const Scale = memo(function Scale({ to, rate, exact }: Rating & { exact: Rating['rate'] }) {
  return (
    <>
      <fieldset className="session-scale">
        <legend>{to === 100 ? 'Distress now, of 100' : 'Distress now'}</legend>
        <div>
          {points
            .map(point => (point * to) / 10)
            .map(value => (
              <button key={value} type="button" aria-label={`Distress ${value}`} onClick={() => rate(value)}>
                {value}
              </button>
            ))}
        </div>
      </fieldset>
      {to === 100 && <ExactDistress rate={exact} />}
    </>
  )
})
