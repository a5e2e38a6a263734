import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import type { Written } from '@/lib/notes/content'
import { roomAsItWas } from '@/lib/notes/draft/room-as-it-was'
import { lengthOf, roomOfDay } from '@/lib/notes/draft/room-of-day'
import type { FoundNote } from '@/lib/notes/note-repository'
import { tookPlace } from '@/lib/notes/took-place'
import { draftDeviation, draftOf } from '@/lib/trial/deviations/draft-deviation'
import { draftOrder } from '@/lib/trial/deviations/draft-order'
import { attendanceMinutesAt } from '@/lib/trial/study/site-settings'
import { settingsOf } from '@/lib/trial/study/study-settings'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'
import { recordedWithoutConsent } from './recorded-without-consent'
import { saidDay } from './said-day'

/**
 * What a contact departs in: from its window, from the order of the protocol, or recorded without consent; a session also where the
 * pair was away, or attended, for longer or shorter than is set. What did not take place departs in nothing of its own: once its
 * window is over it is missed, unless it is held by then. A day that nobody wrote departs from none.
 */
export async function departuresOf(
  tx: Tx,
  visit: VisitRow,
  note: FoundNote,
  written: Written,
  heldOn: Day,
): Promise<AuditEvent[]> {
  const recorded = await recordedWithoutConsent(tx, visit, written, heldOn)
  if (!tookPlace(written)) return recorded
  const departed = [...recorded]
  if (saidDay(written.answers) !== null) {
    departed.push(...(await draftDeviation(tx, visit, heldOn)))
    departed.push(...(await draftOrder(tx, visit, note.settings, heldAs(written, heldOn))))
  }
  if (note.kind !== 'session') return departed
  const { entries, answers } = written
  const { staffGapMinutes } = settingsOf(note.settings)
  const room = roomOfDay(entries, answers, await roomAsItWas(tx, note, answers, entries))
  if (room?.gaps.some(gap => lengthOf(gap) > staffGapMinutes))
    departed.push(...(await draftOf(tx, visit, 'pair_away', heldOn)))
  const attended = answers.presence_minutes
  if (typeof attended === 'string' && Number(attended) < attendanceMinutesAt(note.settings, note.siteId))
    departed.push(...(await draftOf(tx, visit, 'attended_short', heldOn)))
  return departed
}

const heldAs = ({ answers: { started_at: startedAt } }: Written, on: Day) => ({
  on,
  startedAt: typeof startedAt === 'string' ? startedAt : null,
})
