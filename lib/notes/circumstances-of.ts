import type { Tx } from '@/db/client'
import type { NoteKind } from '@/db/schema/vocabulary'
import { minutesAfter } from '@/lib/clock/instant'
import { begunOf } from '@/lib/notes/begin/contact-repository'
import { firstWordAt } from '@/lib/notes/draft/answer-repository'
import { heldVisitsOf } from '@/lib/trial/visits/held-repository'
import { isUnscheduled } from '@/lib/trial/visits/unscheduled'
import { type VisitRow, visitsOf } from '@/lib/trial/visits/visit-repository'
import type { Circumstance } from './circumstances'
import type { Answers, PathValue } from './fields'
import type { FoundNote } from './note-repository'

/** Contacts that ask for the C-SSRS unless the protocol sets others. */
const cssrsAt: readonly NoteKind[] = ['preparation', 'session', 'integration']
/** Hours after a contact within which its first word is expected, unless the protocol sets otherwise. */
const lateHours = 24

/** What this note's contact is within the participant's course, and what the protocol asks at it. */
export async function circumstancesOf(
  tx: Tx,
  note: FoundNote,
  rows: readonly { readonly path: string; readonly value: PathValue }[],
  log: Answers = {},
): Promise<Circumstance[]> {
  const endedAt = rows.find(({ path }) => path === 'ended_at')?.value
  const found: Record<Circumstance, boolean> = {
    ...placeInCourse(await standingVisits(tx, note), note, await heldIn(tx, note)),
    cssrs: (note.settings.cssrsAt ?? cssrsAt).includes(note.kind),
    otherwise_than_log: rows.some(({ path, value }) => isOtherwise(path, value, log)),
    late: typeof endedAt === 'string' && isLate(await firstWordAt(tx, note.id), endedAt, note.settings.lateHours),
  }
  return (Object.keys(found) as Circumstance[]).filter(each => found[each])
}

/** The course without the visits that nobody planned and whose notes came to nothing. */
async function standingVisits(tx: Tx, { participantId }: FoundNote): Promise<VisitRow[]> {
  const visits = await visitsOf(tx, participantId)
  const begun = await begunOf(tx, visits.filter(isUnscheduled))
  return visits.filter(visit => !isUnscheduled(visit) || begun.has(visit.id))
}

/** The visits that a living note says were held, written up or not: a note that says it did not take place holds none. */
async function heldIn(tx: Tx, { participantId }: FoundNote): Promise<Set<string>> {
  const visits = await heldVisitsOf(tx, participantId)
  return new Set([...visits].flatMap(([id, { notHeld }]) => (notHeld ? [] : [id])))
}

/** Clock zero is set by hand where nobody tapped it in time; the minutes are the log's until somebody says why not. */
const isOtherwise = (path: string, value: PathValue, log: Answers): boolean =>
  path.endsWith('_minutes') &&
  typeof log[path] === 'string' &&
  typeof value === 'string' &&
  value !== '' &&
  value !== log[path]

/** Visits that don't take place stand in nobody's way; neither do calls. A session was before only once it was held. */
export function placeInCourse(
  visits: readonly Pick<VisitRow, 'id' | 'kind' | 'state'>[],
  { visitId }: { readonly visitId: string },
  held: ReadonlySet<string>,
): Pick<Record<Circumstance, boolean>, 'after_session' | 'last_preparation' | 'first_integration' | 'before_session'> {
  const kept = visits.filter(({ id, state }) => state !== 'cancelled' || id === visitId)
  const here = kept.findIndex(({ id }) => id === visitId)
  const own = kept[here]?.kind
  const course = (kind: string) => ['preparation', 'session', 'integration'].includes(kind)
  const earlier = kept.slice(0, Math.max(here, 0))
  const before = earlier.findLast(({ kind }) => course(kind))?.kind
  const after = kept.slice(here + 1).find(({ kind }) => course(kind))?.kind
  return {
    after_session: earlier.some(({ id, kind }) => kind === 'session' && held.has(id)),
    last_preparation: own === 'preparation' && after !== 'preparation',
    first_integration: own === 'integration' && before === 'session',
    before_session: own === 'integration' && after === 'session',
  }
}

const isLate = (firstWord: string | null, endedAt: string, hours = lateHours): boolean =>
  firstWord !== null && Date.parse(firstWord) > Date.parse(minutesAfter(endedAt, hours * 60))
