'use client'
import { type RefObject, useRef, useState } from 'react'
import { deviceClockOff, serverNow } from '@/app/_ui/offline/server-clock'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import { type AsOf, momentAsOf, rightNow } from './as-of'
import { isDoubleTap, type Said } from './double-tap'
import { lastToUndo } from './last-to-undo'
import { nextState } from './next-state'
import { type SheetOver, sheetOf } from './session-sheets'
import type { SessionLog } from './use-session-log'
import { useSteady } from './use-steady'

interface Tapping {
  readonly log: SessionLog
  readonly me: string
  readonly zone: string
  readonly isCovered: boolean
  /** The participant said no to being recorded. */
  readonly isRecordingRefused: boolean
  readonly place: RefObject<HTMLElement | null>
  readonly setSheet: (sheet: SheetOver | null) => void
}

/** What a tap or a key does: it writes its entry, or asks for what the entry needs. */
export function useTapping({ log, me, zone, isCovered, isRecordingRefused, place, setSheet }: Tapping) {
  const [asOf, setAsOf] = useState<AsOf>(rightNow)
  const before = useRef<Said>(null)
  /** By the server's clock. */
  const happenedAt = () => momentAsOf(asOf, serverNow(), zone)
  const keep = useSteady((kind: EntryKind, body: Readonly<Record<string, unknown>> = {}, concerns?: string) => {
    const isNow = asOf === rightNow || kind === 'void' || kind === 'worded'
    const at = isNow ? undefined : happenedAt() - deviceClockOff() // sent as this device's clock has it
    setAsOf(rightNow)
    setSheet(null)
    const said = { kind, body, at: Date.now() }
    const isAgain = isDoubleTap(before.current, said)
    before.current = said // a key that is held is one tap, however long
    if (isAgain) return
    const isUnseen = isCovered && kind !== 'void' // what takes it back is asked about no more than it is
    log.tap(kind, isUnseen ? { ...body, covered: true } : body, { at, concerns })
  })
  /** What has states goes to the next of them, unless another is meant. */
  const press = useSteady((kind: EntryKind, meant = nextOf(log, kind)) => {
    const isRefused = meant === 'on' && isRecordingRefused
    const asked = kind === 'recording' && (isRefused || isCovered) ? 'recording' : sheetOf[kind]
    if (asked) return setSheet(asked)
    keep(kind, meant === undefined ? {} : { state: meant })
  })
  const choose = useSteady((kind: EntryKind) => {
    const isAsked = kind === 'recording' && (isRecordingRefused || isCovered)
    setSheet(isAsked ? 'recording' : `states ${kind}`)
  })
  /** For a button that goes with its tap: the keys act where it was. */
  const andStay: typeof keep = useSteady((...tapped) => {
    place.current?.focus({ preventScroll: true })
    return keep(...tapped)
  })
  const undo = useSteady((id: string | undefined = lastToUndo(log.day, me)?.id) => {
    if (id) andStay('void', { reason: 'undone' }, id)
  })
  return { asOf, setAsOf, keep, press, choose, andStay, undo, happenedAt }
}

const nextOf = ({ day }: SessionLog, kind: EntryKind): string | undefined =>
  day.zero === null || typeof kinds[kind].holds !== 'object'
    ? undefined
    : nextState(kind, day.last.get(kind)?.body.state)
