'use client'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { EntryKind } from '@/lib/session/log/kinds'
import { AtTheTop } from './at-the-top'
import { BegunHere } from './begun-here'
import { ClockZero } from './clock-zero'
import { CoveredList } from './covered-list'
import { DaySoFar } from './day-so-far'
import { HelpButton } from './help-button'
import { LastTapped } from './last-tapped'
import { lastTapped } from './last-to-undo'
import { LogList } from './log-list'
import { Open } from './open'
import { Pads } from './pads'
import { PinAtStart } from './pin-at-start'
import { PinForDay } from './pin-for-day'
import { Scale } from './scale'
import type { PinUsed } from './send-opening'
import { SessionKeys } from './session-keys'
import { SessionSheets, type SheetOver } from './session-sheets'
import type { TouchAgreed } from './touch-sheet'
import { UncoverSheet } from './uncover-sheet'
import { useBegun } from './use-begun'
import { useBelowLines } from './use-below-lines'
import { useClockOff } from './use-clock-off'
import { useCover } from './use-cover'
import { useOpenings } from './use-openings'
import { useSessionLog } from './use-session-log'
import { useSteady } from './use-steady'
import { useTapping } from './use-tapping'
import { useWakeLock } from './use-wake-lock'
import type { VitalsAsked } from './vitals-sheet'
import { WaysOn } from './ways-on'
import { When } from './when'

export interface SessionPerson {
  readonly id: string
  readonly name: string
  readonly seat: 'lead' | 'second' | null
}
interface SessionScreenProps {
  noteId: string
  /** The note's own page. */
  here: string
  title: string
  me: string
  people: readonly SessionPerson[]
  /** The two who count as in the room from clock zero. */
  pair: readonly string[]
  names: Readonly<Record<string, string>>
  zone: string
  written: number | null
  entries: readonly LoggedEntry[]
  touch: TouchAgreed
  stopSignal: string | null
  intention: string | null
  /** The way home and the night as they were planned. */
  planned: string | null
  frozen: boolean
  mayClose: boolean
  /** The day on which the participant said no to being recorded, in words; null where nothing stands against it. */
  recordingRefused: string | null
  pads: readonly EntryKind[]
  /** Whether the device is known to want little light. */
  wasDim: boolean
  /** As the browser said when it asked for the page. */
  wasCovered: boolean
  vitals: VitalsAsked
  /** Where the scale ends on which this note rates distress. */
  distressTo: 10 | 100
  /** How they are called, what never to do. */
  children: ReactNode
}

/** The session day: one tap an entry, on the screen at once, with nothing that moves or asks. */
export function SessionScreen(props: SessionScreenProps) {
  const { noteId, me, entries, written, zone, names, touch, people } = props
  const log = useSessionLog({ noteId, me, entries, frozen: props.frozen, zero: written, agreed: touch.cells })
  const [sheet, setSheet] = useState<SheetOver | null>(null)
  const clockOff = useClockOff()
  const cover = useCover(noteId, props.wasCovered)
  const openings = useOpenings(noteId)
  const begun = useBegun(noteId, me)
  const { view, setView } = cover
  const place = useRef<HTMLElement>(null)
  useWakeLock()
  useLayoutEffect(() => {
    if (cover.isCovered) setSheet(null) // whichever tab covered the log, no sheet over it stays readable
  }, [cover.isCovered])
  useEffect(() => {
    if (sheet !== null || cover.isAsking || view === 'afar') return
    const asked = place.current?.querySelector<HTMLElement>('.session-covered')
    ;(asked ?? place.current)?.focus({ preventScroll: !asked }) // as the page opens, after every sheet, and when it is covered or seen again
  }, [sheet, cover.isAsking, view])

  const called = useMemo(
    () => ({ people: names, touch: { ...touch.kinds, ...touch.care } }),
    [names, touch.kinds, touch.care],
  )
  const { asOf, setAsOf, keep, press, choose, andStay, undo, happenedAt } = useTapping({
    ...{ log, me, zone, place, setSheet },
    isCovered: cover.isCovered,
    isRecordingRefused: props.recordingRefused !== null,
  })
  const focusLog = () => place.current?.focus({ preventScroll: true })
  const lines = useBelowLines(log, begun, me, focusLog)
  const rated = (value: number) => (props.distressTo === 100 ? { value, of: 100 } : { value })
  const rate = useSteady((value: number) => keep('distress', rated(value)))
  const exact = useSteady((value: number) => andStay('distress', rated(value)))
  const find = useSteady(() => setSheet('find'))
  const shared = { day: log.day, zone, called }
  const isOpen = view === 'open'
  const tapped = lastTapped(log.lines, me)
  const pin = { noteId, used: useSteady((use: PinUsed) => void openings?.put(use)) }
  return (
    <div className="session" data-roomy data-view={view} data-covered={cover.isCovered || undefined}>
      <HelpButton
        noteId={noteId}
        isOver={log.frozen || log.isEnded || log.day.last.has('left_site')}
        openings={openings}
        after={focusLog}
      />
      <AtTheTop
        {...props}
        {...shared}
        clockOff={clockOff}
        touch={{ ...touch, cells: log.cells }}
        frozen={log.frozen}
        present={log.present}
        way={log.way}
        isCovered={cover.isCovered || view === 'covered'}
        view={view}
        setView={setView}
      />
      {isOpen && props.children}
      {view !== 'afar' && (
        <section ref={place} tabIndex={-1} aria-label="The log" className="session-log" data-keys>
          {log.day.zero === null ? (
            <>
              <ClockZero start={() => andStay('clock_zero')} />
              {isOpen && <PinAtStart {...pin} after={focusLog} />}
            </>
          ) : (
            <>
              <When asOf={asOf} choose={setAsOf} />
              <Pads {...{ press, choose, find }} pads={props.pads} last={isOpen ? log.day.last : null} />
              <Scale to={props.distressTo} {...{ rate, exact }} />
            </>
          )}
          <LastTapped {...shared} {...{ me, isOpen, tapped, undo }} lines={log.lines} />
          {isOpen && <BegunHere begun={begun} open={setSheet} below={lines.setBelow} />}
          {isOpen && <CoveredList {...shared} me={me} keep={keep} />}
          {isOpen && <Open {...shared} end={(id, body) => andStay('ended', body, id)} />}
          {isOpen && <LogList {...shared} {...lines} begun={begun.below} {...{ me, tapped }} keep={andStay} />}
          <SessionKeys
            pads={props.pads}
            place={place}
            {...{ press, choose, rate, find }}
            to={props.distressTo}
            end={() => isOpen && log.day.open.length > 0 && setSheet('end')}
            undo={() => undo()}
            word={() => isOpen && lines.addWord()}
            cover={() => setView(view === 'covered' ? 'open' : 'covered')}
          />
          {isOpen && <PinForDay {...pin} />}
          {isOpen && <WaysOn here={props.here} mayClose={props.mayClose} />}
        </section>
      )}
      {isOpen && (
        <DaySoFar
          lines={log.lines}
          therapists={props.pair}
          limits={props.vitals.limits}
          {...{ written, called, zone }}
        />
      )}
      {cover.isAsking && <UncoverSheet noteId={noteId} close={cover.stay} uncover={cover.uncover} />}
      <SessionSheets
        {...{ sheet, called, people, press, keep, zone, begun }}
        isCovered={cover.isCovered}
        day={log.day}
        touch={{ ...touch, cells: log.cells }}
        vitals={props.vitals}
        recordingRefused={props.recordingRefused}
        happenedAt={happenedAt}
        close={() => setSheet(null)}
      />
    </div>
  )
}
