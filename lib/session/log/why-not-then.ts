import type { EntryKind } from '@/db/schema/vocabulary'
import { momentOf } from '@/lib/clock/device-clock'
import type { Instant } from '@/lib/clock/instant'
import { askedOutside, type LimitsSince, limitsAt, outsideIn } from '@/lib/session/vitals/vital-limits'
import type { SentEntry } from './entry-input'
import { isEffect, kinds, lasts } from './kinds'

interface Known {
  readonly kind: EntryKind
  /** Who entered it. */
  readonly by: string
}
interface Standing {
  /** Clock zero by the server's clock, in milliseconds; null where it is not set. */
  readonly zero: number | null
  readonly receivedAt: Instant
  /** The entries of this note that others may concern. */
  readonly known: ReadonlyMap<string, Known>
  /** Who sends it. */
  readonly by: string
  /** Whether it comes too late for the log: then it is kept as it is, whatever it concerns. */
  readonly late: boolean
  /** The limits of vital signs that held at the site. */
  readonly limits: readonly LimitsSince[]
  /** Where the scale ends on which this note rates distress. */
  readonly distressTo: 10 | 100
}

const ahead = 60_000
/** Sent so much later than it was tapped, an entry waited for a network. */
const waits = 60_000

/** Why an entry can't stand in the log at that time or about that, as a sentence; null where it can. */
export function whyNotThen(one: SentEntry, standing: Standing): string | null {
  const { zero, receivedAt, late, limits, distressTo } = standing
  const moment = momentOf({ ...one, receivedAt })
  if (moment > Date.parse(receivedAt) + ahead)
    return 'at: This lies in the future. Check the time, and the clock of this device.'
  if (one.tappedAt < one.at) return 'at: It can’t have happened after it was tapped.'
  if (one.kind === 'distress' && (one.body.of ?? 10) !== distressTo)
    return `value: Distress is rated from 0 to ${distressTo} in this note.`
  if (late) return null
  if (one.kind !== 'clock_zero') {
    if (zero === null) return 'at: Clock zero is not set yet. Set it first, then log.'
    if (moment < zero - ahead)
      return 'at: This lies before clock zero. What happened before belongs in the note, under “Before”.'
  }
  return whyNotThat(one, standing) ?? whyNotOutside(one, moment, limits)
}

/** A value outside a limit is logged with what was done. What waited on a device without a network is kept as it was tapped. */
function whyNotOutside(
  { kind, body, tappedAt, deviceNow }: SentEntry,
  moment: number,
  limits: readonly LimitsSince[],
): string | null {
  const waited = Date.parse(deviceNow) - Date.parse(tappedAt) > waits
  if (kind !== 'vitals' || waited || (typeof body.response === 'string' && body.response.trim() !== '')) return null
  const outside = outsideIn(body, limitsAt(limits, moment))
  return outside.length > 0 ? `response: ${askedOutside(outside)}` : null
}

function whyNotThat({ kind, concerns, body }: SentEntry, { known, by }: Pick<Standing, 'known' | 'by'>): string | null {
  const isOfAnother = kinds[kind].holds === 'of_another'
  if (!isOfAnother) return concerns === null ? null : 'concerns: This kind of entry stands for itself.'
  const named = concerns === null ? undefined : known.get(concerns)
  if (!named) return 'concerns: Name the entry of this log that it is about.'
  const { kind: about } = named
  if (kind === 'ended' && !lasts(about)) return `concerns: ${kinds[about].label} has no end of its own.`
  if (kind === 'ended' && about !== 'touch' && (body.stopSignal || body.notWanted))
    return 'body: Only touch is stopped by a signal, or not wanted.'
  if (kind === 'described') return whyNotDescribed(about, body)
  if (kind === 'confirmed' && kinds[about].holds === 'of_another')
    return 'concerns: Only an entry that stands for itself is confirmed.'
  if (kind === 'confirmed' && named.by !== by) return 'concerns: Whoever entered it confirms it.'
  if (kind === 'worded' && (kinds[about].holds === 'of_another' || named.by !== by))
    return 'concerns: A word is added to an entry of one’s own. Write a note in the log instead.'
  if (kind === 'void' && about === 'void') return 'concerns: What is voided stays voided. Log it anew.'
  return null
}

/** Of a touch it is said how it began, and nothing else; of an effect all but that. */
function whyNotDescribed(about: EntryKind, { began, ...rest }: SentEntry['body']): string | null {
  if (about === 'touch')
    return began !== undefined && Object.keys(rest).length === 0 ? null : 'body: Of a touch it is said how it began.'
  if (!isEffect(about)) return 'concerns: Only an effect is described, and how a touch began.'
  return began === undefined ? null : 'body: How it began is said of a touch alone.'
}
