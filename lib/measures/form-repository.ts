import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { measureForm } from '@/db/schema/measures'
import { participant, site, study } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { Actor } from '@/lib/access/actor'
import type { FormStanding } from '@/lib/access/may-measures'
import { measuresInSightOf, placesOf } from '@/lib/access/sight'
import { careTeamOf } from '@/lib/notes/note-repository'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type FormRow = typeof measureForm.$inferSelect
/** A form with what the rules and the pages need to know of it. */
export type FoundForm = FormRow &
  FormStanding & {
    readonly participantCode: string
    readonly visitCode: string
    readonly timeZone: string
    readonly settings: (typeof study.$inferSelect)['settings']
  }

const shown = {
  form: measureForm,
  participantCode: participant.code,
  visitCode: visit.code,
  timeZone: site.timeZone,
  settings: study.settings,
}
const listed = (tx: Tx) =>
  tx
    .select(shown)
    .from(measureForm)
    .innerJoin(participant, eq(participant.id, measureForm.participantId))
    .innerJoin(visit, eq(visit.id, measureForm.visitId))
    .innerJoin(site, eq(site.id, measureForm.siteId))
    .innerJoin(study, eq(study.id, measureForm.studyId))

/** A form in sight. */
export async function findForm(tx: Tx, actor: Actor, formId: string): Promise<FoundForm> {
  const [found] = await findForms(tx, actor, [knownId(formId)])
  if (!found) throw new Refusal('not_found')
  return found
}

/** Those of the forms that are in sight, in the order in which they were asked for. */
export async function findForms(tx: Tx, actor: Actor, formIds: readonly string[]): Promise<FoundForm[]> {
  const rows = await listed(tx)
    .where(and(inArray(measureForm.id, [...formIds]), measuresInSightOf(tx, actor, measureForm)))
    .orderBy(asc(measureForm.askedAt), asc(measureForm.id))
  const found: FoundForm[] = []
  for (const { form, ...place } of rows)
    found.push({ ...form, ...place, team: await careTeamOf(tx, form.participantId) })
  return found
}

/** A participant's forms in the order of their days, without those nobody filled in; that the participant is in sight is settled before. */
export async function formsOf(tx: Tx, actor: Actor, participantId: string) {
  return listed(tx)
    .where(and(eq(measureForm.participantId, knownId(participantId)), measuresInSightOf(tx, actor, measureForm)))
    .orderBy(asc(measureForm.answeredOn), asc(measureForm.askedAt), asc(measureForm.id))
}

/** The forms of a visit in sight. */
export async function formsOfVisit(tx: Tx, actor: Actor, visitId: string): Promise<FormRow[]> {
  return tx
    .select()
    .from(measureForm)
    .where(and(eq(measureForm.visitId, knownId(visitId)), measuresInSightOf(tx, actor, measureForm)))
}

/** The forms of a visit that wait for the participant, by their measure. */
export async function openFormsOf(tx: Tx, visitId: string): Promise<FormRow[]> {
  return tx
    .select()
    .from(measureForm)
    .where(and(eq(measureForm.visitId, visitId), eq(measureForm.state, 'open'), eq(measureForm.way, 'participant')))
}

/** The participant's completed forms of a measure, whatever its version, the latest first. */
export async function completedFormsOf(tx: Tx, participantId: string, code: string): Promise<FormRow[]> {
  return tx
    .select()
    .from(measureForm)
    .where(
      and(
        eq(measureForm.participantId, participantId),
        eq(measureForm.state, 'completed'),
        sql`starts_with(${measureForm.measure}, ${`${code}@`})`,
      ),
    )
    .orderBy(desc(measureForm.answeredOn), desc(measureForm.completedAt), desc(measureForm.id))
}

/** The forms in sight whose concern is as it was before and which no supervisor has looked at, the oldest first. */
export async function formsToReview(tx: Tx, actor: Actor, studyId: string) {
  return listed(tx)
    .where(
      and(
        eq(measureForm.studyId, knownId(studyId)),
        eq(measureForm.concern, 'as_before'),
        eq(measureForm.state, 'completed'),
        isNull(measureForm.reviewedAt),
        placesOf(actor, ['supervisor'], measureForm),
      ),
    )
    .orderBy(asc(measureForm.completedAt), asc(measureForm.id))
    .limit(50)
}

export async function insertForm(tx: Tx, row: typeof measureForm.$inferInsert): Promise<void> {
  await tx.insert(measureForm).values(row)
}

/** Changes the form as it was found, or refuses where somebody else was quicker. */
export async function changeForm(
  tx: Tx,
  { id, state, revision }: Pick<FormRow, 'id' | 'state' | 'revision'>,
  change: Partial<typeof measureForm.$inferInsert>,
): Promise<void> {
  const changed = await tx
    .update(measureForm)
    .set(change)
    .where(and(eq(measureForm.id, id), eq(measureForm.state, state), eq(measureForm.revision, revision)))
    .returning({ id: measureForm.id })
  if (changed.length !== 1) throw new Refusal('stale')
}
