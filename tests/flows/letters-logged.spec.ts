import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { listLetters } from '@/lib/care/list-letters'
import { readLetter } from '@/lib/care/read-letter'
import { sendLetter } from '@/lib/care/send-letter'
import { alertsOf } from '@/lib/messages/alerts-of'
import { aSessionOf, session } from '@/tests/support/care-makers'
import { expect, test } from '@/tests/support/database'
import { about, entry, log } from '@/tests/support/log-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, sign } from '@/tests/support/note-makers'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const words = 'He held her hand long after she drew it back'
const send = async (visitId: string) => {
  const id = randomUUID()
  await sendLetter(study.therapist, { studyId: study.id, id, words, visitId, about: [] })
  return id
}
const read = (actor: Actor, letterId: string) => readLetter(actor, { studyId: study.id, letterId })
const lettersTo = async (actor: Actor) => (await alertsOf(actor)).filter(({ kind }) => kind === 'letter_received')

test('who came in by the log, before the note lists them, is kept out of a letter by who keeps that log; not who was tapped by mistake', async () => {
  const participant = await aParticipant(study)
  const note = await aSessionOf(study, participant)
  const came = ({ staffId }: Actor) => entry('staff', { body: { person: staffId, way: 'in' } })
  const mistake = came(study.safetyOfficer)
  const taken = about('void', mistake.id, { reason: 'wrong_kind' })
  const { refused } = await log(study.therapist, note, entry('clock_zero'), came(study.investigator), mistake, taken)
  expect(refused).toEqual([])
  const id = await send(session(participant))
  expect(await lettersTo(study.investigator)).toEqual([])
  await expect(read(study.investigator, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await read(study.safetyOfficer, id)).toMatchObject({ words, about: [] })
  expect((await listLetters(study.therapist, study.id)).sent).toMatchObject([
    { recipients: [study.safetyOfficer.name] },
  ])
})

test('who came in by the log of another device, which was heard when the note was signed already, is kept out as well', async () => {
  const ready = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, ready)
  const came = entry('staff', { body: { person: study.investigator.staffId, way: 'in' } })
  expect((await log(study.therapist, ready, came)).kept).toHaveLength(1)
  const id = await send(session(ready.participant))
  expect(await lettersTo(study.investigator)).toEqual([])
  await expect(read(study.investigator, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await read(study.safetyOfficer, id)).toMatchObject({ words })
})
