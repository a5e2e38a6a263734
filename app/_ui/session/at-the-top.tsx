import { useEffect, useId, useState } from 'react'
import { siteTime } from '@/app/_ui/page/site-time'
import { nextReading } from '@/lib/session/vitals/vital-limits'
import { AgreedForDay } from './agreed-for-day'
import { clockWords } from './clock-words'
import { type Day, elapsed } from './day'
import { NoPin } from './pin-for-day'
import type { SessionPerson } from './session-screen'
import type { TouchAgreed } from './touch-sheet'
import { useDim } from './use-dim'
import type { VitalsAsked } from './vitals-sheet'
import { isTrouble, type OnTheWay, wayWords } from './way-words'

type View = 'open' | 'covered' | 'afar'
interface AtTheTopProps {
  noteId: string
  title: string
  me: string
  day: Day
  zone: string
  people: readonly SessionPerson[]
  touch: TouchAgreed
  stopSignal: string | null
  intention: string | null
  planned: string | null
  frozen: boolean
  vitals: VitalsAsked
  /** Who has the note open beside oneself. */
  present: readonly string[]
  way: OnTheWay
  /** Milliseconds by which this device's clock is behind the server's. */
  clockOff: number
  /** As the device said when it asked for the page. */
  wasDim: boolean
  view: View
  /** Then nobody reads here who was logged as in or out; the clock and the next reading say when, not what. */
  isCovered: boolean
  setView: (view: View) => void
}

/** Who, the clock, who is in the room, and whether what was tapped is safe: from two metres this alone. */
export function AtTheTop(props: AtTheTopProps) {
  const { title, day, zone, people, view, setView, stopSignal, intention, planned, frozen } = props
  const now = useNow(props.clockOff)
  const [isDim, setDim] = useDim(props.wasDim)
  const [isWhole, setWhole] = useState(false)
  const agreedId = useId()
  const beside = people.filter(({ id }) => id !== props.me && props.present.includes(id)).map(({ name }) => name)
  const there = people.filter(({ id, seat }) => day.room.get(id) ?? (seat !== null && day.zero !== null))
  return (
    <header className="session-top" data-dim={isDim || undefined}>
      <div className="session-clock">
        <p className="session-elapsed" role="timer" aria-label="Since clock zero">
          {day.zero === null || now === 0 ? '–:––' : elapsed(Math.max(now, day.zero), day.zero)}
        </p>
        <p className="text-muted">
          {now > 0 &&
            `${siteTime(new Date(now).toISOString(), zone).clock} ${zone.split('/').at(-1)?.replaceAll('_', ' ')}`}
        </p>
        <NextReading day={day} zone={zone} minutes={props.vitals.minutes} />
      </div>
      <div className="session-who">
        <h1 className={view === 'afar' ? 'sr-only' : 'heading'}>{title}</h1>
        {!props.isCovered && (
          <p>
            {there.length === 0
              ? 'Nobody is marked as in the room'
              : `In the room: ${there.map(({ name }) => name).join(', ')}`}
          </p>
        )}
        {beside.length > 0 && <p className="text-muted">Also has the log open: {beside.join(', ')}</p>}
        <p role="status" className="session-link" data-trouble={isTrouble(props.way) || undefined}>
          {wayWords(props.way)}
        </p>
        {view !== 'afar' && (
          <p role="status" className="text-muted">
            {clockWords(props.clockOff)}
          </p>
        )}
      </div>
      {view === 'open' && (
        <AgreedForDay
          id={agreedId}
          touch={props.touch}
          {...{ stopSignal, people, planned, intention }}
          isWhole={isWhole}
        />
      )}
      <div className="session-views">
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={view === 'covered'}
          onClick={() => setView(view === 'covered' ? 'open' : 'covered')}
        >
          {view === 'covered' ? 'Show again' : 'Cover now'}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={view === 'afar'}
          onClick={() => setView(view === 'afar' ? 'open' : 'afar')}
        >
          {view === 'afar' ? 'Back to the log' : 'From afar'}
        </button>
        <button type="button" className="button button-quiet" aria-pressed={isDim} onClick={() => setDim(!isDim)}>
          Dim
        </button>
        {view === 'open' && (
          <button
            type="button"
            className="text-button session-unfolds"
            aria-expanded={isWhole}
            aria-controls={agreedId}
            onClick={() => setWhole(!isWhole)}
          >
            All that is agreed
          </button>
        )}
        {view === 'open' && day.zero !== null && <NoPin noteId={props.noteId} />}
      </div>
      {frozen && (
        <p className="notice">
          This note is signed or waits for a signature. What is logged now is kept beside it, not in it.
        </p>
      )}
    </header>
  )
}

/** When the protocol has the next reading; it stands there, and does not count down. */
function NextReading({ day: { zero, last }, zone, minutes }: { day: Day; zone: string; minutes: number }) {
  const next = nextReading(minutes, { zero, last: last.get('vitals')?.moment ?? null, isOver: last.has('left_site') })
  if (next === null || zero === null) return null
  return (
    <p className="session-next">
      Next vital signs {elapsed(next, zero)} ({siteTime(new Date(next).toISOString(), zone).clock})
    </p>
  )
}

/** The browser's clock set right, every five seconds; zero until the page lives. */
function useNow(off: number): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 5000)
    return () => clearInterval(timer)
  }, [])
  return now === 0 ? 0 : now + off
}
