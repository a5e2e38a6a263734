import { and, eq } from 'drizzle-orm'
import { careTeam } from '@/db/schema/trial'
import { asActor, asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { alertsOf } from '@/lib/messages/alerts-of'
import { findNote } from '@/lib/notes/note-repository'
import { nextWaiting } from '@/lib/review/next-waiting'
import { reviewQueue } from '@/lib/review/review-queue'
import { tellOfOverdue } from '@/lib/review/tell-of-overdue'
import { whyWaiting } from '@/lib/review/why-waiting'
import { endCareTeam } from '@/lib/trial/participants/end-care-team'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aSignedNote, close, countersign, save, type TestNote } from '@/tests/support/note-makers'
import { alertsAbout } from '@/tests/support/note-rows'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
/** The second therapist, who came to supervise as well. */
let both: Actor
/** The coordinator, who did too. */
let office: Actor
test.beforeEach(async () => {
  study = await aStudy()
  const { id: studyId, siteId, administrator, cotherapist, coordinator } = study
  const supervising = async ({ staffId }: Actor) => {
    await grantMembership(administrator, { studyId, siteId, staffId, role: 'supervisor' })
    return signedIn(staffId)
  }
  both = await supervising(cotherapist)
  office = await supervising(coordinator)
  const task = { task: 'write_and_sign', startsOn: '2000-01-01' } as const
  await grantDelegation(study.investigator, { studyId, siteId, staffId: coordinator.staffId, ...task })
})

/** What waits for somebody as their queue has it, which agrees with what they may do to each of these notes. */
async function queueOf(actor: Actor, notes: readonly TestNote[]): Promise<string[]> {
  const { waiting, count } = await reviewQueue(actor, study.id)
  const ids = waiting.map(({ noteId }) => noteId)
  expect(count).toBe(ids.length)
  for (const { id } of notes) {
    const may = await asActor(actor.staffId, async tx => mayNotes.review(actor, await findNote(tx, actor, id)))
    expect(ids.includes(id), id).toBe(may)
  }
  return ids
}

test('the queue holds what this supervisor may review: nothing that they wrote in, signed or were to sign', async () => {
  const others = await aSignedNote(study)
  const own = await aSignedNote(study, { by: study.cotherapist })
  const written = await aNote(study)
  await save(study.cotherapist, written, { intention: 'Hers, as he put it' })
  await save(study.therapist, written, { intention: 'Hers' }, 1)
  const toSign = await aNote(study, { kind: 'session' })
  await save(study.therapist, toSign, { started_at: '2026-03-12T09:00+01:00' })
  for (const note of [written, toSign]) await close(study.investigator, note)
  const form = await aSignedNote(study, { kind: 'baseline', by: study.coordinator })
  const all = [others, own, written, toSign, form]
  const idsOf = (...notes: TestNote[]) => notes.map(({ id }) => id).toSorted()
  expect((await queueOf(study.supervisor, all)).toSorted()).toEqual(idsOf(...all))
  expect((await queueOf(both, all)).toSorted()).toEqual(idsOf(others, form))
  expect((await queueOf(office, all)).toSorted()).toEqual(idsOf(others, own, written, toSign))

  expect(await nextWaiting(both, { studyId: study.id, noteId: others.id })).toBe(form.id)
  expect(await nextWaiting(both, { studyId: study.id, noteId: form.id })).toBe(others.id)
  expect(await whyWaiting(both, { studyId: study.id, noteId: own.id })).toEqual([])
  expect((await whyWaiting(study.supervisor, { studyId: study.id, noteId: own.id })).length).toBeGreaterThan(0)
  await expect(countersign(both, own)).rejects.toMatchObject({ code: 'not_permitted' })
  await countersign(study.supervisor, own)
  expect((await trailOf(own.id)).at(-1)).toMatchObject({
    action: 'note.countersigned',
    actor: study.supervisor.staffId,
  })
})

test('who has left the care team since still does not find in their queue what they wrote', async () => {
  const own = await aSignedNote(study, { by: study.cotherapist })
  const [{ id: assignmentId } = { id: '' }] = await asVerifier(tx =>
    tx
      .select({ id: careTeam.id })
      .from(careTeam)
      .where(and(eq(careTeam.participantId, own.participant.id), eq(careTeam.staffId, both.staffId))),
  )
  await endCareTeam(study.coordinator, { assignmentId })
  expect(await queueOf(both, [own])).toEqual([])
  expect(await queueOf(study.supervisor, [own])).toEqual([own.id])
})

test('a countersignature that is overdue is told to who may give it, and to who oversees the site', async () => {
  const settings = { ...studySettings.parse({}), countersignHours: 1 }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  const own = await aSignedNote(study, { by: study.cotherapist })
  await passTime('1 hour')
  await tellOfOverdue()
  const told = (await alertsAbout(own)).filter(({ kind }) => kind === 'countersignature_overdue')
  const whom = [study.supervisor, office, study.investigator].map(({ staffId }) => staffId)
  expect(told.map(({ recipient }) => recipient).toSorted()).toEqual(whom.toSorted())
  expect((await alertsOf(both)).filter(({ kind }) => kind === 'countersignature_overdue')).toEqual([])
  const overdue = (await trailOf(own.id)).filter(({ action }) => action === 'note.countersignature_overdue')
  expect(overdue).toMatchObject([{ actor: null, body: { told: 3 } }])
})
