import { type DayWindow, placeIn, ticksIn } from './day-window'

/** The clock's lines through every lane, stronger at clock zero and where the day ends. */
export function DayGrid({ view, until }: { view: DayWindow; until: number }) {
  return (
    <>
      {ticksIn(view).map(minute => (
        <line
          key={minute}
          className="day-tick"
          x1={`${placeIn(view, minute)}%`}
          x2={`${placeIn(view, minute)}%`}
          y2="100%"
        />
      ))}
      {[0, until].map(minute => (
        <line
          key={`end ${minute}`}
          className="day-edge"
          x1={`${placeIn(view, minute)}%`}
          x2={`${placeIn(view, minute)}%`}
          y2="100%"
        />
      ))}
    </>
  )
}
