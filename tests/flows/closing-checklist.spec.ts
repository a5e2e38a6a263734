import { definitionOf } from '@/lib/notes/definition'
import { session1 } from '@/lib/notes/definitions/session-1'
import { display } from '@/lib/notes/display'
import { readHistory } from '@/lib/review/read-history'
import { readRecord } from '@/lib/review/read-record'
import { reviewQueue } from '@/lib/review/review-queue'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, aSignedNote, change, save, send, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const options = Object.keys(session1.fields.discharge_checks.options)
const [first = '', second = '', third = ''] = options
const at = (option: string) => `discharge_checks.${option}`
const agreed = (option: string) => `${at(option)}.agreed`
const yes = { done: true }
const read = ({ id: noteId }: TestNote) => readRecord(study.therapist, { noteId, studyId: study.id })
const leftIn = async (note: TestNote) =>
  (await read(note)).left.find(({ field }) => field === 'discharge_checks')?.problem ?? null
const wordsIn = async (note: TestNote) => {
  const { answers, definition, fieldsOn } = await read(note)
  const field = definitionOf(definition, fieldsOn).fields.discharge_checks
  return field ? display(field, answers?.discharge_checks ?? null, id => id) : ''
}

test('one therapist ticks the list, the other agrees to it at once, and two ticking two items never conflict', async () => {
  const note = await aNote(study, { kind: 'session' })
  const ticks = (some: string[]) => Object.fromEntries(some.map(option => [at(option), yes]))
  const saved = await Promise.all([
    save(study.therapist, note, ticks(options.slice(1))),
    save(study.cotherapist, note, ticks([first])),
  ])
  expect(saved.flatMap(({ conflicts }) => conflicts)).toEqual([])
  expect(await leftIn(note)).toContain('the other therapist')
  await save(study.cotherapist, note, Object.fromEntries(options.slice(1).map(option => [agreed(option), yes])))
  expect(await leftIn(note)).toBe('Still open: “Oriented, the other therapist”.')
  await save(study.therapist, note, { [agreed(first)]: yes })
  expect(await leftIn(note)).toBeNull()
})

test('nobody agrees with themselves, nor to what nobody ticked, and only the two therapists have a word in it', async () => {
  const note = await aNote(study, { kind: 'session' })
  const own = 'You ticked this yourself: the other therapist agrees or objects.'
  const both = [change(at(first), yes), change(agreed(first), yes)]
  await expect(send(study.therapist, note, both)).rejects.toMatchObject({ fields: { [agreed(first)]: own } })
  await save(study.therapist, note, { [at(first)]: yes })
  for (const said of [yes, { done: false, reason: 'On second thoughts.' }])
    await expect(save(study.therapist, note, { [agreed(first)]: said })).rejects.toMatchObject({
      fields: { [agreed(first)]: own },
    })
  await expect(save(study.cotherapist, note, { [agreed(second)]: yes })).rejects.toMatchObject({
    fields: { [agreed(second)]: 'Nothing is ticked here yet.' },
  })
  await assignCareTeam(study.coordinator, {
    ...{ participantId: note.participant.id, staffId: study.sessionStaff.staffId, role: 'session_staff' },
  } as const)
  for (const path of [at(second), agreed(first)])
    await expect(save(study.sessionStaff, note, { [path]: yes })).rejects.toMatchObject({ code: expect.any(String) })
  for (const said of [true, 'yes', { gap: 'asleep' }, { done: 'yes' }, { none: true }])
    await expect(save(study.cotherapist, note, { [agreed(first)]: said })).rejects.toMatchObject({ code: 'invalid' })
  await expect(save(study.therapist, note, { [at(second)]: { gap: 'not_done' } })).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('an objection needs a word, stands beside the tick, and keeps nobody from signing', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await save(study.cotherapist, note, { [agreed(second)]: { done: false } }, 1)
  expect(await leftIn(note)).toContain('A word of reason is missing for the objection at: “Walking steadily')
  await expect(sign(study.therapist, note)).rejects.toMatchObject({ fields: { discharge_checks: expect.any(String) } })
  await save(study.cotherapist, note, { [agreed(second)]: { done: false, reason: 'Leans on the wall.' } }, 2)
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  expect((await read(note)).status).toBe('signed')
  expect(await wordsIn(note)).toMatch(/Walking steadily: Yes \(.*\)\. Objected: Leans on the wall\. \(/)
})

test('an objection is a reason for the supervisor to look, after a risk and before the rest, until it is settled', async () => {
  const noRisk = { risk_level: 'not_assessed', safety_plan: null }
  const graver = await aSignedNote(study, { kind: 'session' })
  const quieter = await aSignedNote(study, { kind: 'session', changes: noRisk })
  const note = await aReadyNote(study, { kind: 'session', changes: noRisk })
  await save(study.cotherapist, note, { [agreed(first)]: { done: false, reason: 'Asked twice where she is.' } }, 1)
  const signBoth = async () => {
    await sign(study.therapist, note)
    await sign(study.cotherapist, note, { meaning: 'co-authored' })
  }
  const waits = async () => {
    const { waiting } = await reviewQueue(study.supervisor, study.id)
    const places = [graver, note, quieter].map(({ id }) => waiting.findIndex(one => one.noteId === id))
    return { places, why: waiting.find(one => one.noteId === note.id)?.why ?? [] }
  }
  await signBoth()
  const { places, why } = await waits()
  expect(why).toContain('One therapist objects to a tick of the closing checklist')
  expect(places).toEqual([...places].sort((one, other) => one - other))
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  await save(study.cotherapist, note, { [agreed(first)]: yes }, 2)
  await signBoth()
  expect((await waits()).why.join()).not.toContain('checklist')
  expect((await trailOf(note.id)).map(one => one.action)).toContain('note.co_signed')
})

test('a tick changed after it was agreed to is agreed to no more, and says so', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  expect(await leftIn(note)).toBeNull()
  await save(study.therapist, note, { [at(third)]: { done: false, reason: 'Tearful.' } }, 1)
  expect(await leftIn(note)).toBe('Still open: “Distress at or below start, the other therapist”.')
  expect(await wordsIn(note)).toContain('Changed since the other therapist spoke to it: not agreed')
  await expect(sign(study.therapist, note)).rejects.toMatchObject({ code: 'invalid' })
  await save(study.cotherapist, note, { [agreed(third)]: { done: false } }, 1)
  expect(await leftIn(note)).toBeNull()
  expect(await wordsIn(note)).toMatch(/start: No: Tearful\. \(.*?\)\. Agreed \(/)
  const history = await readHistory(study.therapist, { noteId: note.id, studyId: study.id })
  expect(history[0]).toMatchObject({
    label: 'Ready to leave: Distress at or below start, the other therapist',
    before: 'Yes',
    after: 'No',
  })
})

test('where the other therapist can’t be asked, that is said openly, and whoever takes over a tick is agreed with anew', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await save(study.therapist, note, { [agreed(first)]: { gap: 'not_done', reason: 'Called away' } }, 1)
  expect(await leftIn(note)).toBeNull()
  expect(await wordsIn(note)).toContain('Agreement not done: Called away')
  await save(study.cotherapist, note, { [at(second)]: { done: false, reason: 'Sways.' } }, 1)
  expect(await leftIn(note)).toContain('Walking steadily, the other therapist')
  await expect(save(study.cotherapist, note, { [agreed(second)]: { done: false } }, 1)).rejects.toMatchObject({
    code: 'invalid',
  })
  await save(study.therapist, note, { [agreed(second)]: { done: false } }, 1)
  expect(await leftIn(note)).toBeNull()
})
