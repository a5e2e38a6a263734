import type { Tx } from '@/db/client'
import type { NoteKind } from '@/db/schema/vocabulary'
import { daysAfter } from '@/lib/clock/day-start'
import type { Day } from '@/lib/clock/instant'
import { liveNoteOf } from '@/lib/notes/note-repository'
import {
  callThatWaits,
  nextCall,
  nextNight,
  nextUnscheduled,
  nightBlock,
  withoutUnheld,
} from '@/lib/trial/visits/next-contact'
import { isUnscheduled, unscheduled } from '@/lib/trial/visits/unscheduled'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'
import { begunOf, emptyNoteOf, openNoteOf } from './contact-repository'

type ContactKind = Exclude<NoteKind, 'session'>

interface Standing {
  /** The note that is there already. */
  readonly noteId: string | null
  /** The visit that waits for one. */
  readonly visit?: VisitRow
  /** What a new visit would be called. */
  readonly code: string
}
interface Where {
  readonly participantId: string
  readonly staffId: string
  readonly today: Day
  /** The course as it was planned, with the sessions that did not take place. */
  readonly planned: readonly VisitRow[]
}

/** By kind: what is there already of a contact that is begun now, or what it would be called. */
export const contactsNow: Readonly<
  Record<ContactKind, (tx: Tx, visits: readonly VisitRow[], where: Where) => Promise<Standing>>
> = {
  /** Two calls are two notes; only the one left empty is led to again. A call that is planned and waits is the one that is noted. */
  contact_call: async (tx, visits, { participantId, staffId, today, planned }) => ({
    noteId: await emptyNoteOf(tx, { participantId, staffId }, { kind: 'contact_call' }),
    visit: callThatWaits(withoutUnheld(planned, visits), await begunOf(tx, visits), today),
    code: nextCall(visits, today),
  }),
  /** Whoever relieves the attendant goes on in the note of the night; one that was discarded, also after midnight, is begun anew. */
  overnight: async (tx, visits, { today }) => {
    const block = nightBlock(visits, today)
    const nights = visits.filter(({ code }) => code === block || code.startsWith(`${block}.`))
    const begun = await begunOf(tx, nights)
    return {
      noteId: await openNoteOf(tx, nights),
      visit: nights.find(
        ({ id, state, targetOn }) => state === 'planned' && targetOn >= daysAfter(today, -1) && !begun.has(id),
      ),
      code: nextNight(visits, today),
    }
  },
  /** Filled in once, whoever began it; anew only where that one was discarded or entered in error. */
  baseline: async (tx, visits) => {
    const visit = visits.find(({ kind }) => kind === 'baseline')
    return { noteId: visit ? await liveNoteOf(tx, visit) : null, visit, code: 'BASELINE' }
  },
  preparation: (tx, visits, where) => visitNow(tx, visits, where, 'preparation'),
  integration: (tx, visits, where) => visitNow(tx, visits, where, 'integration'),
}

/** A visit that nobody planned: the one left empty is led to again, and one of today whose note was discarded gets another. */
async function visitNow(
  tx: Tx,
  visits: readonly VisitRow[],
  { participantId, staffId, today }: Where,
  kind: 'preparation' | 'integration',
): Promise<Standing> {
  const begun = await begunOf(tx, visits)
  return {
    noteId: await emptyNoteOf(tx, { participantId, staffId }, { kind, codes: unscheduled }),
    visit: visits.find(
      visit =>
        isUnscheduled(visit) &&
        visit.kind === kind &&
        visit.state === 'planned' &&
        visit.targetOn === today &&
        !begun.has(visit.id),
    ),
    code: nextUnscheduled(visits),
  }
}
