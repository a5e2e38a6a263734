import { useId, useRef } from 'react'
import { deviceClockOff } from '@/app/_ui/offline/server-clock'
import { siteTime } from '@/app/_ui/page/site-time'
import type { Called } from '@/lib/session/log/entry-details'
import type { Day, Line } from './day'
import { stands } from './last-to-undo'
import { lineWords, voidedWords } from './line-words'
import { useFresh } from './use-fresh'
import { whereWords } from './where-words'

interface LastTappedProps {
  /** All that was logged, the voids among it. */
  lines: readonly Line[]
  day: Day
  called: Called
  me: string
  zone: string
  /** Not so under cover: there it says that something was taken and when, never what. */
  isOpen: boolean
  /** What this person tapped last. */
  tapped: Line | undefined
  /** Takes back this entry; the last one that can be, where none is named. */
  undo: (id?: string) => void
}
/** A second tap that comes sooner, with nothing tapped between, belongs to the first: nobody sees which entry it would take back. */
const doubleTapMilliseconds = 500

/**
 * What was tapped last, whether it is safe, and for ten seconds its undo, in sight where the pads are: its line in the log may lie
 * below the edge of the screen. Its place is kept while it says nothing, so that it never comes up under a finger that taps a pad.
 */
export function LastTapped({ lines, day, called, me, zone, isOpen, tapped, undo }: LastTappedProps) {
  const words = useId()
  const fresh = useFresh(lines, me)
  const standing = fresh.filter(line => stands(line, day))
  const [last] = isOpen ? standing.filter(line => line === tapped) : standing
  const pressedAt = useRef(0)
  const press = () => {
    const [now, since] = [Date.now(), last?.tapped ?? 0]
    if (since <= pressedAt.current && now - pressedAt.current < doubleTapMilliseconds) return
    pressedAt.current = now
    undo(last?.id)
  }
  return (
    <div className="session-taken">
      {isOpen ? (
        <div className="session-tapped">
          <p role="status" id={words}>
            {tapped && <TappedWords key={tapped.id} {...{ tapped, lines, day, called }} />}
          </p>
          {tapped && (
            <p className="session-where" data-state={tapped.delivery.state}>
              {whereWords(tapped, zone)}
            </p>
          )}
        </div>
      ) : (
        <p role="status" id={words}>
          {takenWords(standing, undoneOf(fresh), zone)}
        </p>
      )}
      {last && (
        <button type="button" className="button" aria-describedby={words} ref={leavesFocusToLog} onClick={press}>
          Undo
        </button>
      )}
    </div>
  )
}

/** In an element of its own for each entry: the same words again are announced again. */
function TappedWords({
  tapped,
  lines,
  day,
  called,
}: Pick<LastTappedProps, 'lines' | 'day' | 'called'> & { tapped: Line }) {
  const about = tapped.concerns === null ? undefined : lines.find(({ id }) => id === tapped.concerns)
  const said = lineWords(tapped, about, called)
  const struck = day.voided.get(tapped.id)
  return (
    <span>
      {struck ? (
        <>
          <s>{said}</s>, {voidedWords(struck, called)}
        </>
      ) : (
        said
      )}
    </span>
  )
}

/** A button that goes by itself while it has the focus gives it to the log, where the keys act. */
function leavesFocusToLog(button: HTMLButtonElement) {
  const log = button.closest<HTMLElement>('[data-keys]')
  return () => {
    if (document.activeElement === button) log?.focus({ preventScroll: true })
  }
}

/** How many of these were taken back. */
const undoneOf = (fresh: readonly Line[]): number =>
  new Set(
    fresh.flatMap(({ kind, delivery, concerns }) =>
      kind === 'void' && delivery.state !== 'refused' ? [concerns] : [],
    ),
  ).size

/** “2 entries taken, the last 21:14:05; 1 undone”: by the seconds one is told from the next. */
function takenWords([last, ...others]: readonly Line[], undone: number, zone: string): string {
  if (!last) return undone > 0 ? 'Undone' : ''
  const { seconds } = siteTime(new Date(last.tapped + deviceClockOff()).toISOString(), zone)
  const taken = others.length > 0 ? `${others.length + 1} entries taken, the last ${seconds}` : `Entry taken ${seconds}`
  return undone > 0 ? `${taken}; ${undone} undone` : taken
}
