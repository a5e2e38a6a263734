import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor, sqlState } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { alertsOf } from '@/lib/messages/alerts-of'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { seeAlert } from '@/lib/messages/see-alert'
import { startNote } from '@/lib/notes/begin/start-note'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

/** A deed that does nothing but tell others. */
const tell = (actor: Actor, recipients: string[], chain = study.id) =>
  asActor(actor.staffId, async tx => {
    const subjectId = randomUUID()
    await raiseAlert(tx, actor, { studyId: study.id, chain, recipients, kind: 'note_waits_for_you', subjectId })
    const scope = { studyId: study.id }
    const event = { chain, action: 'test.told', subject: { type: 'note', id: subjectId }, scope }
    await record(tx, recorderOf(actor, scope), event)
    return subjectId
  })

test('each recipient is told once, never of what they did themselves, the newest first', async () => {
  const { therapist, cotherapist, supervisor } = study
  const first = await tell(therapist, [cotherapist.staffId, cotherapist.staffId, therapist.staffId])
  const second = await tell(supervisor, [cotherapist.staffId])
  expect((await alertsOf(cotherapist)).map(alert => alert.subjectId)).toEqual([second, first])
  expect(await alertsOf(therapist)).toEqual([])
})

test('an alert that was seen is gone, with who saw it and when in the trail of what it is about', async () => {
  const participant = await aParticipant(study)
  const { noteId } = await startNote(study.therapist, { visitId: participant.visits.PREP1 ?? '' })
  await tell(study.therapist, [study.supervisor.staffId], noteId)
  const alert = (await alertsOf(study.supervisor)).find(one => one.chain === noteId)
  await seeAlert(study.supervisor, { alertId: alert?.id ?? '' })
  await seeAlert(study.supervisor, { alertId: alert?.id ?? '' })
  expect(await alertsOf(study.supervisor)).not.toContainEqual(expect.objectContaining({ id: alert?.id }))
  expect(await trailOf(alert?.id ?? '')).toMatchObject([
    { chain: noteId, action: 'alert.seen', actor: study.supervisor.staffId, body: { kind: 'note_waits_for_you' } },
  ])
})

test('nobody sees or settles another’s alert, on either wall', async () => {
  await tell(study.therapist, [study.investigator.staffId])
  const [alert] = await alertsOf(study.investigator)
  await expect(seeAlert(study.administrator, { alertId: alert?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' })
  const { rows } = (await asActor(study.administrator.staffId, tx =>
    tx.execute(sql`select id from alert where recipient <> ${study.administrator.staffId}`),
  )) as unknown as { rows: object[] }
  expect(rows).toEqual([])
})

test('an alert without the event of its deed is never kept', async () => {
  const lost = asActor(study.therapist.staffId, tx =>
    raiseAlert(tx, study.therapist, {
      studyId: study.id,
      chain: study.id,
      recipients: [study.rater.staffId],
      kind: 'note_returned',
      subjectId: randomUUID(),
    }),
  )
  expect(sqlState(await lost.catch(error => error))).toBe('VG001')
  expect(await alertsOf(study.rater)).toEqual([])
})

test('nobody is told anything by somebody of another study', async () => {
  const other = await aStudy()
  await expect(tell(other.therapist, [study.therapist.staffId])).rejects.toMatchObject({ cause: { code: '42501' } })
})
