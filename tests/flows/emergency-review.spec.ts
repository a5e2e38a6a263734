import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { recorderOf } from '@/lib/access/actor'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { record } from '@/lib/audit/record'
import { verifyTrail } from '@/lib/audit/verify'
import { alertsOf } from '@/lib/messages/alerts-of'
import { running } from '@/lib/ops/running'
import { endEmergency } from '@/lib/review/emergency/end-emergency'
import { listEmergencies } from '@/lib/review/emergency/list-emergencies'
import { reviewEmergency } from '@/lib/review/emergency/review-emergency'
import { readRecord } from '@/lib/review/read-record'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { inAnEmergency, openIn, whyInWords } from '@/tests/support/emergency-makers'
import { aStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

const refused = (code: string) => expect.objectContaining({ code })

test('each opening waits for its own review, which is another person’s, comes once it is over, and is said once', async () => {
  const study = await aStudy()
  const note = await aSignedNote(study)
  const { participant } = note
  const page = { studyId: study.id, participantId: participant.id }
  const helper = await aColleague(study, 'session_staff')
  const { actor, emergencyId } = await inAnEmergency(helper, participant)
  const theirs = [emergencyId]
  const list = async () => (await listEmergencies(study.investigator, study.id)).filter(({ id }) => theirs.includes(id))
  await expect(openIn(actor, participant)).rejects.toMatchObject({ code: 'not_now' })
  await participantPage(actor, page)
  await readRecord(actor, { noteId: note.id, studyId: study.id })
  const finding = { finding: 'justified', words: 'She was found in time.' } as const
  expect(await list()).toMatchObject([{ isOpen: true, mayReview: false }])
  await expect(reviewEmergency(study.investigator, { emergencyId, ...finding })).rejects.toEqual(refused('not_now'))
  await endEmergency(actor, { emergencyId })
  await participantPage(study.therapist, page) // others' looks are not theirs
  const second = await inAnEmergency(await signedIn(helper.staffId), participant)
  theirs.push(second.emergencyId)
  await participantPage(second.actor, page) // seen moments ago, in the first
  await participantPage(second.actor, page)
  const alerts = (await alertsOf(study.investigator)).filter(({ raisedBy }) => raisedBy === helper.staffId)
  expect(alerts).toHaveLength(2)
  await passTime('49 hours')
  const waiting = { participantCode: participant.code, reason: 'life_in_danger', words: whyInWords, days: 2 }
  const read = [`${helper.name} opened the page of`, `${helper.name} read the preparation note of`]
  expect(await list()).toMatchObject([
    {
      ...waiting,
      id: emergencyId,
      opened: read.map(words => ({ sentence: expect.stringContaining(words) })),
      mayReview: true,
    },
    {
      ...waiting,
      id: second.emergencyId,
      opened: [{ sentence: expect.stringContaining(read[0] ?? '') }],
      isCut: false,
    },
  ])
  expect(await listEmergencies(study.supervisor, study.id)).toEqual([])
  for (const who of [study.supervisor, study.safetyOfficer])
    await expect(reviewEmergency(who, { emergencyId, ...finding })).rejects.toEqual(refused('not_found'))
  const { id: studyId, siteId } = study
  const both = { studyId, siteId, staffId: helper.staffId, role: 'investigator' } as const
  await grantMembership(study.administrator, both)
  const themself = await signedIn(helper.staffId)
  await expect(reviewEmergency(themself, { emergencyId, ...finding })).rejects.toEqual(refused('not_permitted'))
  await reviewEmergency(study.investigator, { emergencyId, ...finding })
  await expect(reviewEmergency(study.investigator, { emergencyId, ...finding })).rejects.toEqual(refused('not_now'))
  expect(await list()).toMatchObject([{ id: second.emergencyId }])
  const again = sql`update emergency_access set finding = 'not_justified' where id = ${emergencyId} returning 1`
  const { rows } = (await asActor(study.investigator.staffId, tx => tx.execute(again))) as unknown as {
    rows: unknown[]
  }
  expect(rows).toEqual([])
  expect((await trailOf(emergencyId)).at(-1)).toMatchObject({
    action: 'emergency.reviewed',
    actor: study.investigator.staffId,
    body: { finding: 'justified', staff: helper.staffId },
  })
  const { checkpoints } = running().configuration
  await makeCheckpoint(checkpoints)
  expect(await verifyTrail(checkpoints)).toMatchObject({ verdict: 'intact' })
})

test('of more than a review shows the first are shown, and that there is more', async () => {
  const study = await aStudy()
  const { participant, id: noteId } = await aSignedNote(study)
  const { actor, emergencyId } = await inAnEmergency(await aColleague(study, 'session_staff'), participant)
  await participantPage(actor, { studyId: study.id, participantId: participant.id })
  const scope = { studyId: study.id, siteId: study.siteId, participantId: participant.id }
  const subject = { type: 'note', id: noteId }
  const looks = Array.from({ length: 200 }, () => ({ chain: study.id, action: 'note.viewed', subject, scope }))
  await asActor(actor.staffId, tx => record(tx, recorderOf(actor, scope), ...looks))
  await endEmergency(actor, { emergencyId })
  const [one] = await listEmergencies(study.investigator, study.id)
  expect(one).toMatchObject({ id: emergencyId, staffId: actor.staffId, isCut: true })
  expect(one?.opened).toHaveLength(199) // and that it was opened
  expect(one?.opened[0]?.action).toBe('participant.viewed')
})
