import type { Actor } from '@/lib/access/actor'
import { dateWords } from '@/lib/clock/calendar'
import { dayIn } from '@/lib/clock/instant'
import { readRecord } from '@/lib/review/read-record'
import { readThread } from '@/lib/review/read-thread'
import { item } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { about, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, aSignedNote, save, sign, type TestNote, unplanned } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

type Changes = NonNullable<Parameters<typeof aReadyNote>[1]>['changes']

const threadOf = (actor: Actor, { id }: TestParticipant) => readThread(actor, { studyId: study.id, participantId: id })

test('the thread leads from the intention to what was said since, out of signed notes alone, each recorded as read', async () => {
  const participant = await aParticipant(study)
  const first = await aSignedNote(study, { participant, changes: { intention: 'To sleep again.' } })
  const later = await aSignedNote(study, {
    participant,
    kind: 'integration',
    changes: { meaning: 'The house stands.' },
  })
  const draft = await aReadyNote(study, { participant, kind: 'session' })
  const { knots } = await threadOf(study.supervisor, participant)
  expect(knots.map(({ noteId }) => noteId).sort()).toEqual([first.id, later.id].sort())
  const said = (noteId: string) =>
    Object.fromEntries(knots.find(knot => knot.noteId === noteId)?.said.map(({ id, answer }) => [id, answer]) ?? [])
  expect(said(first.id).intention).toBe('To sleep again.')
  expect(said(later.id)).toMatchObject({ meaning: 'The house stands.', practices: { items: expect.anything() } })
  const views = async (id: string) =>
    (await trailOf(id)).filter(({ action, actor }) => action === 'note.viewed' && actor === study.supervisor.staffId)
  expect([await views(first.id), await views(later.id), await views(draft.id)].map(({ length }) => length)).toEqual([
    1, 1, 0,
  ])
})

test('effects that nobody ended in a session’s log are asked again at the next contact, and stand on the thread once it is signed', async () => {
  const participant = await aParticipant(study)
  const session = await aReadyNote(study, { participant, kind: 'session', changes: { clock_zero: null } })
  const [open, over] = [entry('headache', { at: minutesAgo(40) }), entry('nausea', { at: minutesAgo(30) })]
  await log(study.therapist, session, entry('clock_zero', { at: minutesAgo(60) }), open, over)
  await log(study.therapist, session, about('described', open.id, { words: 'Behind the eyes' }))
  await log(study.therapist, session, about('ended', over.id, {}))
  const line = `Headache, since ${dateWords(dayIn('Europe/Amsterdam', minutesAgo(40)))}: Behind the eyes`
  for (const [kind, at, visit] of [
    ['integration', 'ongoing_effects'],
    ['contact_call', 'reached'],
    ['session', 'asked_again', 'MED2'],
    ['preparation', 'asked_again', unplanned],
  ] as const) {
    const note = await aNote(study, { participant, kind, ...(visit ? { visit } : {}) })
    const read = () => readRecord(study.therapist, { noteId: note.id, studyId: study.id })
    expect((await read()).before.open).toMatchObject([{ asks: 'ongoing_effects', at, lines: [line] }])
    expect((await read()).answers?.ongoing_effects ?? null).toBe(null) // nothing is copied
    const isOpen = async () => (await read()).left.some(({ field }) => field === at)
    if (at === 'asked_again') {
      expect(await isOpen(), kind).toBe(true)
      await save(study.therapist, note, { [at]: 'changed' })
      const wanted = (await read()).left.map(({ field }) => field)
      expect(wanted, 'either may be left as it was').not.toContain('ongoing_effects')
      expect(wanted).not.toContain('practices')
      await save(study.therapist, note, { [at]: 'as_before' }, 1)
      expect([await isOpen(), (await read()).before.open.length], 'it stands as it was').toEqual([false, 1])
    }
    await save(study.therapist, note, { started_at: '2026-02-01T09:30+01:00' })
    expect((await read()).before.open).toEqual([]) // before that session, it could not be asked
    expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'note.saved' })
  }
  await sign(study.therapist, session)
  await sign(study.cotherapist, session, { meaning: 'co-authored' })
  const { knots } = await threadOf(study.therapist, participant)
  expect(knots.find(({ noteId }) => noteId === session.id)?.leftOpen).toEqual([line])
})

test('what was reported before a session stands beside what its log left open, of which the session’s own note asks nothing', async () => {
  const participant = await aParticipant(study)
  const stands = { [`ongoing_effects.${item}.status`]: 'still_present', [`ongoing_effects.${item}.ended_on`]: null }
  await aSignedNote(study, { participant, kind: 'integration', changes: stands })
  const session = await aNote(study, { participant, kind: 'session' })
  await log(study.therapist, session, entry('clock_zero', { at: minutesAgo(60) }), entry('headache'))
  const next = await aNote(study, { participant, kind: 'contact_call' })
  const effects = async ({ id }: TestNote) =>
    (await readRecord(study.therapist, { noteId: id, studyId: study.id })).before.open
      .filter(({ asks }) => asks === 'ongoing_effects')
      .map(({ title }) => title)
  expect(await effects(session)).toEqual(['Effects still there'])
  expect(await effects(next)).toEqual(['Effects not ended in the session’s log', 'Effects still there'])
})

test('what the first session’s log left open is asked again beside what the second’s did, until a contact is asked and says how it is', async () => {
  const participant = await aParticipant(study)
  const [first, second] = [
    await aNote(study, { participant, kind: 'session' }),
    await aNote(study, { participant, kind: 'session', visit: 'MED2' }),
  ]
  await log(study.therapist, first, entry('clock_zero', { at: minutesAgo(90) }), entry('headache'))
  const nausea = entry('nausea')
  await log(study.therapist, second, entry('clock_zero', { at: minutesAgo(60) }), nausea)
  const next = await aNote(study, { participant, kind: 'contact_call' })
  const asked = async ({ id: noteId }: TestNote) =>
    (await readRecord(study.therapist, { noteId, studyId: study.id })).before.open.flatMap(({ lines }) => lines)
  const [headacheLine, nauseaLine] = [/^Headache, since/, /^Nausea, since/].map(line => expect.stringMatching(line))
  expect(new Set(await asked(next))).toEqual(new Set([headacheLine, nauseaLine]))
  expect(await asked(second), 'the second session asks after the first’s').toEqual([headacheLine])
  await log(study.therapist, second, about('ended', nausea.id, {}))
  expect(await asked(next), 'what ended is over, and what goes on stays').toEqual([headacheLine])
  expect((await trailOf(next.id)).map(({ action }) => action)).toContain('note.viewed')
})

test('effects and practices are asked after at a session once an earlier one was held, not where that is planned or did not take place', async () => {
  const participant = await aParticipant(study)
  const { id: noteId } = await aNote(study, { participant, kind: 'session', visit: 'MED2' })
  const asks = async () =>
    (await readRecord(study.therapist, { noteId, studyId: study.id })).left.some(({ field }) => field === 'asked_again')
  expect(await asks()).toBe(false)
  const first = await aNote(study, { participant, kind: 'session' })
  expect(await asks()).toBe(true)
  await save(study.therapist, first, { start_decision: 'did_not_take_place' })
  expect(await asks()).toBe(false)
})

test('a call asks after the practices agreed last: “nothing new” leaves them, and what it says of them stands from then on', async () => {
  const participant = await aParticipant(study)
  const agreed = { [`practices.${item}.kind`]: 'nature', [`practices.${item}.words`]: 'To the river' }
  await aSignedNote(study, { participant, kind: 'integration', changes: agreed })
  const on = (day: string) => ({ started_at: `${day}T18:00+01:00`, ended_at: `${day}T18:10+01:00` })
  const next_contact = '2026-03-20T18:00+01:00'
  const call = (day: string, changes: Changes) =>
    aReadyNote(study, { participant, kind: 'contact_call', changes: { ...on(day), next_contact, ...changes } })
  const asked = async ({ id }: TestNote) =>
    (await readRecord(study.therapist, { noteId: id, studyId: study.id })).before.open
      .filter(({ asks }) => asks === 'practices')
      .map(({ at, lines }) => [at, ...lines])
  const quiet = await aNote(study, { participant, kind: 'contact_call' })
  const spokeTo = {
    person: study.therapist.staffId,
    role: 'lead',
    in: '2026-03-13T18:00+01:00',
    out: '2026-03-13T18:10+01:00',
  }
  await save(study.therapist, quiet, {
    ...{ modality: 'phone', ...on('2026-03-13'), late_reason: 'On leave.', next_contact },
    ...{ reached: 'nothing_new', risk_level: 'none', [`staff_present.${item}`]: true },
    ...Object.fromEntries(Object.entries(spokeTo).map(([name, value]) => [`staff_present.${item}.${name}`, value])),
  })
  expect(await asked(quiet)).toEqual([['reached', 'Nature: To the river']])
  await sign(study.therapist, quiet)
  const spoken = await call('2026-03-14', {
    [`practices.${item}.kind`]: 'rest',
    [`practices.${item}.words`]: 'No alarm',
  })
  expect(await asked(spoken)).toEqual([['reached', 'Nature: To the river']])
  await sign(study.therapist, spoken)
  const last = await call('2026-03-15', { [`practices.${item}`]: null, practices: { none: true } })
  expect(await asked(last)).toEqual([['reached', 'Rest: No alarm']])
  await sign(study.therapist, last)
  expect(await asked(await call('2026-03-16', {}))).toEqual([])
  const { knots } = await threadOf(study.supervisor, participant)
  expect(knots.find(({ noteId }) => noteId === spoken.id)?.said.map(({ id }) => id)).toContain('practices')
})

test('who reads no words of the notes finds no thread', async () => {
  const participant = await aParticipant(study)
  await aSignedNote(study, { participant })
  const others = [study.monitor, study.coordinator, study.dataManager, study.outsider, study.sessionStaff, study.rater]
  for (const actor of others) await expect(threadOf(actor, participant)).rejects.toMatchObject({ code: 'not_found' })
  for (const actor of [study.therapist, study.investigator])
    expect((await threadOf(actor, participant)).knots).toHaveLength(1)
})
