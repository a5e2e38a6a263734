import { readRecord } from '@/lib/review/read-record'
import { readClosing } from '@/lib/session/log/read-closing'
import { changeTouch } from '@/lib/session/touch/change-touch'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { endCareTeam } from '@/lib/trial/participants/end-care-team'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { item, laterItem } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { about, aSessionDay, entry, log } from '@/tests/support/log-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, aSignedNote, save, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const agreed = { 'touch_agreement.hug.lead': 'welcome', 'touch_agreement.hug.second': 'no' }
const hug = (who = study.therapist) => entry('touch', { body: { touch: 'hug', staff: who.staffId } })
const basisOf = async (note: TestNote, by = study.supervisor) =>
  Object.values((await readRecord(by, { noteId: note.id, studyId: study.id })).log?.basis ?? {})
async function leaves({ id: participantId }: TestParticipant, role: string): Promise<void> {
  const { team } = (await participantPage(study.coordinator, { studyId: study.id, participantId })).participant
  const { assignmentId = '' } = team.find(one => one.role === role) ?? {}
  await endCareTeam(study.coordinator, { assignmentId })
}

test('a touch reads as it did, whoever leaves the team and whatever is agreed later', async () => {
  const { participant } = await aSignedNote(study, { changes: agreed })
  const note = await aReadyNote(study, { kind: 'session', participant })
  await log(study.therapist, note, hug(), hug(study.cotherapist))
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  expect(await basisOf(note)).toEqual(['agreed', 'outside'])
  await changeTouch(study.therapist, { participantId: participant.id, touch: 'hug', seats: ['lead'], value: 'no' })
  await passTime('1 day')
  await leaves(participant, 'therapist')
  await leaves(participant, 'cotherapist')
  for (const by of [study.supervisor, study.monitor]) expect(await basisOf(note, by)).toEqual(['agreed', 'outside'])
})

test('an agreement that is signed after a session says nothing of the touches before it', async () => {
  const participant = await aParticipant(study)
  const note = await aSessionDay(study, { participant })
  await log(study.therapist, note, hug())
  await aSignedNote(study, { participant, changes: agreed })
  expect(await basisOf(note)).toEqual(['outside'])
  await log(study.therapist, note, hug())
  expect(await basisOf(note)).toEqual(['outside', 'agreed'])
})

test('who the note says sat in the two seats did, whatever the care team was', async () => {
  const { participant } = await aSignedNote(study, { changes: agreed })
  const note = await aSessionDay(study, { participant })
  await log(study.therapist, note, hug(), hug(study.cotherapist))
  expect(await basisOf(note)).toEqual(['agreed', 'outside'])
  const seat = (id: string, person: string, role: string) => ({
    [`staff_present.${id}`]: true,
    [`staff_present.${id}.person`]: person,
    [`staff_present.${id}.role`]: role,
  })
  await save(study.therapist, note, {
    ...seat(item, study.cotherapist.staffId, 'lead'),
    ...seat(laterItem, study.therapist.staffId, 'second'),
  })
  expect(await basisOf(note)).toEqual(['outside', 'agreed'])
  const { pair } = await readClosing(study.therapist, { noteId: note.id, studyId: study.id })
  expect(pair.map(({ id }) => id).sort()).toEqual([study.therapist.staffId, study.cotherapist.staffId].sort())
})

test('in the room stands who was around that day, each once: nobody who left before it or came after', async () => {
  const participant = await aParticipant(study)
  const assign = (staffId: string, role: 'session_staff' | 'cotherapist') =>
    assignCareTeam(study.coordinator, { participantId: participant.id, staffId, role })
  await assign(study.sessionStaff.staffId, 'session_staff')
  await leaves(participant, 'session_staff')
  await passTime('1 day')
  const note = await aSessionDay(study, { participant })
  await leaves(participant, 'cotherapist')
  await assign(study.cotherapist.staffId, 'cotherapist')
  await passTime('1 day')
  await assign(study.sessionStaff.staffId, 'session_staff')
  const read = async () => readRecord(study.supervisor, { noteId: note.id, studyId: study.id })
  expect((await read()).inRoom.map(({ id, seat }) => [id, seat])).toEqual([
    [study.therapist.staffId, 'lead'],
    [study.cotherapist.staffId, 'second'],
  ])
  expect((await read()).names).toHaveProperty(study.sessionStaff.staffId)
  await log(study.therapist, note, entry('staff', { body: { person: study.sessionStaff.staffId, way: 'in' } }))
  expect((await read()).inRoom.at(-1)).toMatchObject({ id: study.sessionStaff.staffId, seat: null })
})

test('how a touch began that is asked each time may be said after it by those who keep the log, of a touch alone, and no more once it is signed', async () => {
  const { participant } = await aSignedNote(study, { changes: { ...agreed, 'touch_agreement.hug.lead': 'ask' } })
  const note = await aReadyNote(study, { kind: 'session', participant })
  const [first, other, tears] = [hug(), hug(study.cotherapist), entry('crying')]
  await log(study.therapist, note, first, other, tears)
  expect(await basisOf(note)).toEqual(['not_said', 'outside'])
  const said = (concerns: string, body: object) => about('described', concerns, body)
  const began = { began: 'participant_asked' }
  const { refused } = await log(
    study.cotherapist,
    note,
    said(first.id, { intensity: '1' }),
    said(first.id, { ...began, intensity: '1' }),
    said(tears.id, began),
    said(first.id, { began: 'somehow' }),
  )
  expect(refused.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^began: /),
    'body: Of a touch it is said how it began.',
    'body: Of a touch it is said how it began.',
    'body: How it began is said of a touch alone.',
  ])
  expect(await basisOf(note)).toEqual(['not_said', 'outside'])
  const [told, ofOther] = [said(first.id, began), said(other.id, began)]
  expect((await log(study.cotherapist, note, told, ofOther)).saved).toHaveLength(2)
  expect(await basisOf(note)).toEqual(['agreed', 'outside'])
  const logged = (await trailOf(note.id)).filter(({ action }) => action === 'log.added')
  expect(JSON.stringify(logged.at(-1)?.body)).toContain(told.id)

  await log(study.cotherapist, note, about('void', told.id, { reason: 'wrong_kind' }))
  expect(await basisOf(note)).toEqual(['not_said', 'outside'])
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  expect((await log(study.therapist, note, said(first.id, began))).kept).toHaveLength(1)
  expect(await basisOf(note)).toEqual(['not_said', 'outside'])
})
