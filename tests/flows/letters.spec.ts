import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { answerLetter } from '@/lib/care/answer-letter'
import { sendLetterInput } from '@/lib/care/letter-input'
import { listLetters } from '@/lib/care/list-letters'
import { readLetter } from '@/lib/care/read-letter'
import { sendLetter } from '@/lib/care/send-letter'
import { alertsOf } from '@/lib/messages/alerts-of'
import { seeAlert } from '@/lib/messages/see-alert'
import { parsed } from '@/lib/outcome/parsed'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { aSessionOf, session } from '@/tests/support/care-makers'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { save, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
let note: TestNote
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  note = await aSessionOf(study, participant)
})

const canary = 'He held her hand long after she drew it back'
const send = async (by: Actor, more: Partial<Parameters<typeof sendLetter>[1]> = {}) => {
  const id = randomUUID()
  await sendLetter(by, { studyId: study.id, id, words: canary, visitId: 'none', about: [], ...more })
  return id
}
const read = (actor: Actor, letterId: string) => readLetter(actor, { studyId: study.id, letterId })
const lettersTo = async (actor: Actor) => (await alertsOf(actor)).filter(({ kind }) => kind === 'letter_received')

test('a letter goes to the safety officer and the investigator; its writer sees who received and who opened it, and no word', async () => {
  const id = await send(study.therapist, { visitId: session(participant), about: [study.cotherapist.staffId] })
  for (const reader of [study.investigator, study.safetyOfficer]) {
    const [alert] = await lettersTo(reader)
    expect(alert).toMatchObject({ subjectId: id, chain: 'system' })
    await seeAlert(reader, { alertId: alert?.id ?? '' })
  }
  const before = await listLetters(study.therapist, study.id)
  expect(before.sent).toMatchObject([{ id, openedBy: [] }])
  expect(before.sent[0]?.recipients).toHaveLength(2)
  expect(before.received).toEqual([])
  expect(await read(study.safetyOfficer, id)).toMatchObject({
    words: canary,
    about: [study.cotherapist.name],
    session: { participantCode: participant.code },
  })
  await answerLetter(study.safetyOfficer, { letterId: id, words: 'Spoke with the site.' })
  expect((await read(study.investigator, id)).answers).toMatchObject([{ words: 'Spoke with the site.' }])
  const after = await listLetters(study.therapist, study.id)
  expect(after.sent[0]?.openedBy.map(({ byName }) => byName)).toEqual([
    study.safetyOfficer.name,
    study.investigator.name,
  ])
  await expect(read(study.therapist, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(JSON.stringify(after)).not.toContain(canary)
  const actions = (await trailOf(id)).map(({ action, chain }) => [action, chain])
  expect(actions).toEqual([
    ['letter.sent', 'system'],
    ['letter.opened', 'system'],
    ['letter.answered', 'system'],
    ['letter.opened', 'system'],
  ])
})

test('whoever is named does not receive it; where nobody is left, it is not sent, and the field says so', async () => {
  const id = await send(study.supervisor, { about: [study.investigator.staffId] })
  expect(await lettersTo(study.investigator)).toEqual([])
  await expect(read(study.investigator, id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await listLetters(study.investigator, study.id)).received).toEqual([])
  expect(await read(study.safetyOfficer, id)).toMatchObject({ words: canary })
  const about = [study.investigator.staffId, study.safetyOfficer.staffId]
  await expect(send(study.supervisor, { about })).rejects.toMatchObject({
    code: 'invalid',
    fields: { about: expect.stringContaining('independent contact') },
  })
  expect((await listLetters(study.supervisor, study.id)).sent).toHaveLength(1)
})

const recordedIn = (of: TestNote, { staffId }: Actor) => {
  const item = `staff_present.${randomUUID()}`
  return save(study.therapist, of, { [item]: true, [`${item}.person`]: staffId })
}

test('an investigator who is recorded as in the room of the session neither receives nor finds the letter; one about no session they do', async () => {
  await recordedIn(note, study.investigator)
  const before = await everythingFor(study.investigator)
  const id = await send(study.coordinator, { visitId: session(participant) })
  expect(await lettersTo(study.investigator)).toEqual([])
  expect((await listLetters(study.investigator, study.id)).received).toEqual([])
  await expect(read(study.investigator, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(answerLetter(study.investigator, { letterId: id, words: 'X' })).rejects.toMatchObject({
    code: 'not_found',
  })
  const after = await everythingFor(study.investigator)
  expect([...after.keys()].filter(table => after.get(table) !== before.get(table))).toEqual([])
  expect(await read(study.safetyOfficer, id)).toMatchObject({ words: canary })
  expect((await listLetters(study.coordinator, study.id)).sent).toMatchObject([
    { id, recipients: [study.safetyOfficer.name] },
  ])
  expect(await trailOf(id)).toMatchObject([{ action: 'letter.sent', chain: 'system' }, { action: 'letter.opened' }])
  const other = await send(study.coordinator)
  expect(await lettersTo(study.investigator)).toMatchObject([{ subjectId: other }])
  expect((await listLetters(study.investigator, study.id)).received).toMatchObject([{ id: other }])

  await recordedIn(note, study.safetyOfficer)
  await expect(send(study.coordinator, { visitId: session(participant) })).rejects.toMatchObject({
    code: 'invalid',
    fields: { about: expect.stringContaining('was in the room') },
  })
})

test('which session it is about is said, or that it is about none; who is on a session today finds that one', async () => {
  const words = { studyId: study.id, id: randomUUID(), words: canary, about: [] }
  for (const visitId of [undefined, null, '', 'any'])
    expect(() => parsed(sendLetterInput, { ...words, visitId })).toThrow(
      expect.objectContaining({
        code: 'invalid',
        fields: { visitId: expect.stringContaining('or that it is about none') },
      }),
    )
  const mine = async (actor: Actor) =>
    (await listLetters(actor, study.id)).sessions.filter(({ isMineToday }) => isMineToday).map(({ id }) => id)
  expect(await mine(study.therapist)).toEqual([]) // theirs was yesterday
  const today = await aParticipant(study)
  await aSessionOf(study, today, 0)
  expect(await mine(study.cotherapist)).toEqual([session(today)])
  const early = await aParticipant(study)
  await aSessionOf(study, early, -1) // planned for tomorrow, and held today
  expect((await mine(study.cotherapist)).sort()).toEqual([session(today), session(early)].sort())
  const { sessions } = await listLetters(study.coordinator, study.id)
  expect(sessions.map(({ id }) => id)).toContain(session(today)) // they see it, and are not on it
  expect(await mine(study.coordinator)).toEqual([])
})

/** Everything that the wall gives somebody, table by table. */
async function everythingFor({ staffId }: Actor): Promise<Map<string, string>> {
  return asActor(staffId, async tx => {
    const all = new Map<string, string>()
    const { rows: tables } = (await tx.execute(
      sql`select relname as tablename from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')`,
    )) as unknown as { rows: { tablename: string }[] }
    for (const { tablename } of tables) {
      const { rows } = (await tx.execute(
        sql.raw(
          `select coalesce(string_agg(line::text, E'\\n' order by line::text), '') as lines from "${tablename}" line`,
        ),
      )) as unknown as { rows: { lines: string }[] }
      all.set(tablename, rows[0]?.lines ?? '')
    }
    return all
  })
}

test('no byte of it, no count and no gap reaches a colleague: all that they can read is as it was before', async () => {
  const before = await everythingFor(study.cotherapist)
  const trail = await readTrail(study.cotherapist, { studyId: study.id })
  const id = await send(study.therapist, { visitId: session(participant), about: [study.cotherapist.staffId] })
  await read(study.safetyOfficer, id)
  const after = await everythingFor(study.cotherapist)
  expect([...after.keys()].filter(table => after.get(table) !== before.get(table))).toEqual([])
  expect(await readTrail(study.cotherapist, { studyId: study.id })).toEqual(trail)
  expect((await listLetters(study.cotherapist, study.id)).sent).toEqual([])
  expect(await wholeDatabase()).not.toContain(canary)
})

test('what is sent twice is kept once, and a letter is as long as any other', async () => {
  const id = randomUUID()
  await send(study.therapist, { id })
  await send(study.therapist, { id, words: `${canary}. `.repeat(60) })
  expect((await listLetters(study.therapist, study.id)).sent).toHaveLength(1)
  expect(await lettersTo(study.safetyOfficer)).toHaveLength(1)
})
