import { expect, test } from '@playwright/test'
import type { EntryKind } from '@/db/schema/vocabulary'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers } from '@/lib/notes/fields'
import { type AroundLog, asLogged } from '@/lib/notes/log/as-logged'
import { logFactsIn } from '@/lib/notes/log/log-facts'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { pathSchema } from '@/lib/notes/path-schema'

const session = definitionOf('session@6', ['after_session', 'cssrs'])
const ids = ['a', 'b', 'c'].map(last => `01890a5d-0000-7000-8000-00000000000${last}`) as [string, string, string]
const [maren, jonas, nurse] = ids
const around: AroundLog = {
  people: [
    { id: maren, name: 'Maren', seat: 'lead' },
    { id: jonas, name: 'Jonas', seat: 'second' },
    { id: nurse, name: 'Ida', seat: null },
  ],
  recording: { code: 'audio', words: 'Audio only' },
}

let seq = 0
/** At so many minutes after ten in the morning. */
const entry = (kind: EntryKind, minutes: number, body: Record<string, unknown> = {}, concerns = ''): LoggedEntry => {
  const at = new Date(Date.parse('2026-03-12T09:00:20Z') + minutes * 60_000).toISOString()
  const times = { at, tappedAt: at, deviceNow: at, receivedAt: at }
  return { ...times, seq: ++seq, id: `entry ${seq}`, kind, concerns: concerns || null, by: maren, body }
}
const staff = (person: string, way: string, minutes: number) => entry('staff', minutes, { person, way })
const day = (...more: LoggedEntry[]) => [
  ...[entry('clock_zero', 0), entry('recording', 1, { state: 'on' }), entry('vitals', 2, { pulse: '68' })],
  ...[entry('distress', 40, { value: 6 }), entry('closing_talk', 420), entry('distress', 425, { value: 1 })],
  ...[entry('recording', 450, { state: 'off' }), entry('left_site', 460)],
  ...more,
]
const started: Answers = { started_at: '2026-03-12T09:30+01:00' }
const proposed = (entries: readonly LoggedEntry[], answers: Answers = started, definition = session) => {
  const facts = logFactsIn(entries, 'Europe/Amsterdam')
  const all = facts ? asLogged(definition, answers, facts, around) : []
  return Object.fromEntries(all.map(({ name, words }) => [name, words]))
}

test('the log proposes what it says, in the note’s order and in words that name the entry, and only answers that the form takes', () => {
  const entries = day(staff(maren, 'out', 100), staff(maren, 'in', 106))
  expect(Object.entries(proposed(entries))).toEqual([
    ['modality', 'In person: vital signs or touch logged at 10:02'],
    ['ended_at', '17:40, when they left'],
    ['staff_present', 'Maren: 09:30 to 11:40, 11:46 to 17:40; Jonas: 09:30 to 17:40'],
    ['recording', 'Audio only, as agreed: on from 10:01 to 17:30'],
    ['session_ending', 'As planned: closing talk at 17:00, left at 17:40'],
    [
      'difficult_stretch',
      'No: no panic, grounding, stop signal, safety concern, strong distress or strong effect in the log',
    ],
    ['medical_action', 'No: no medical check in the log'],
    ['distress_after', '1, the last rating, at 17:05'],
    ['released_at', '17:40'],
  ])
  const facts = logFactsIn(entries, 'Europe/Amsterdam')
  if (!facts) throw new Error('The clock has begun.')
  for (const { name, values, items } of asLogged(session, started, facts, around)) {
    const written = items.flatMap(item =>
      Object.entries(item).map(([member, value]) => [`${name}.${maren}.${member}`, value]),
    )
    for (const [path, value] of [...Object.entries(values), ...written] as [string, string][])
      expect(pathSchema(session, path)?.safeParse(value).success, `${path}: ${value}`).toBe(true)
  }
})

const described = (body: Record<string, unknown>) => {
  const nausea = entry('nausea', 80)
  return day(nausea, entry('described', 90, body, nausea.id))
}
/** Distress was rated at these minutes alone. */
const rated = (...minutes: number[]) => [
  ...day().filter(({ kind }) => kind !== 'distress'),
  ...minutes.map(at => entry('distress', at, { value: 2 })),
]

const silent: [why: string, entries: LoggedEntry[], answers: Answers, without: string[]][] = [
  ['the clock has not begun', day().slice(1), started, Object.keys(proposed(day()))],
  ['they have not left', day().slice(0, -1), started, ['ended_at', 'released_at', 'session_ending', 'distress_after']],
  ['panic was logged', day(entry('panic', 90)), started, ['difficult_stretch', 'session_ending']],
  ['the stop signal was used', day(entry('stop_signal', 90)), started, ['difficult_stretch', 'session_ending']],
  ['somebody was concerned', day(entry('concern', 90)), started, ['difficult_stretch', 'session_ending']],
  ['distress was strong', day(entry('distress', 90, { value: 7 })), started, ['difficult_stretch', 'session_ending']],
  ['they were grounded', day(entry('grounding', 90)), started, ['difficult_stretch', 'session_ending']],
  ['an effect was strong', described({ intensity: '3' }), started, ['difficult_stretch', 'session_ending']],
  ['an effect impaired', described({ impairment: 'marked' }), started, ['difficult_stretch', 'session_ending']],
  ['it went ahead or was delayed', day(), started, ['start_decision']],
  ['somebody looked after them', day(entry('medical_check', 90)), started, ['medical_action', 'session_ending']],
  ['the last rating is long before the end', rated(400), started, ['distress_after']],
  ['the last rating is of after they left', rated(425, 465), started, ['distress_after']],
  ['nobody marked either of the two', day(staff(nurse, 'in', 30)), started, ['staff_present']],
  ['the start is not said yet', day(staff(maren, 'throughout', 470)), {}, ['staff_present']],
  [
    'it is answered already',
    day(),
    { ...started, recording: 'none', medical_action: 'yes' },
    ['recording', 'medical_action'],
  ],
  [
    'the session did not take place',
    day(),
    { ...started, start_decision: 'did_not_take_place' },
    ['session_ending', 'distress_after', 'released_at'],
  ],
]
for (const [why, entries, answers, without] of silent)
  test(`nothing is proposed of what the log does not say: ${why}`, () => {
    expect(Object.keys(proposed(entries, answers)).filter(name => without.includes(name))).toEqual([])
  })

test('what was voided proposes nothing, and takes back what it kept from being proposed', () => {
  const [panic, left, nausea] = [entry('panic', 90), entry('left_site', 470), entry('nausea', 80)]
  const strong = entry('described', 90, { intensity: '3' }, nausea.id)
  const undone = [panic, left, nausea].map(({ id }) => entry('void', 480, { reason: 'undone' }, id))
  expect(proposed(day(panic, left, nausea, strong, ...undone))).toMatchObject({
    session_ending: expect.stringMatching(/^As planned: /),
    difficult_stretch: expect.stringMatching(/^No: /),
    released_at: '17:40',
  })
})

test('both throughout is one word, and who sat in has their own times', () => {
  const both = [staff(maren, 'throughout', 470), staff(jonas, 'throughout', 470)]
  expect(proposed(day(...both)).staff_present).toBe('Both from start to end')
  expect(proposed(day(...both, staff(nurse, 'in', 30), staff(nurse, 'out', 60))).staff_present).toBe(
    'Maren: 09:30 to 17:40; Jonas: 09:30 to 17:40; Ida: 10:30 to 11:00',
  )
})

const here: [why: string, entries: LoggedEntry[], words: string][] = [
  [
    'who was there throughout until they went was there from the start',
    [staff(maren, 'throughout', 470), staff(nurse, 'throughout', 470), staff(nurse, 'out', 120)],
    'Maren: 09:30 to 17:40; Jonas: 09:30 to 17:40; Ida: 09:30 to 12:00',
  ],
  [
    'one of the two who came later was there from then on',
    [staff(maren, 'throughout', 470), staff(jonas, 'in', 60)],
    'Maren: 09:30 to 17:40; Jonas: 11:00 to 17:40',
  ],
]
for (const [why, entries, words] of here)
  test(why, () => {
    expect(proposed(day(...entries)).staff_present).toBe(words)
  })

test('a rating shortly before they left is of the end, with no closing talk after it', () => {
  expect(proposed(rated(400, 419)).distress_after).toBe(undefined)
  const shortly = rated(430).filter(({ kind }) => kind !== 'closing_talk')
  expect(proposed(shortly).distress_after).toBe('2, the last rating, at 17:10')
})

const switched = (state: 'on' | 'off', minutes: number) => entry('recording', minutes, { state })
const recordings: [why: string, more: LoggedEntry[], stretches: string][] = [
  ['one stretch', [], 'from 10:01 to 17:30'],
  ['a gap', [switched('off', 30), switched('on', 40)], 'from 10:01 to 10:30 and from 10:40 to 17:30'],
  [
    'two gaps, the last stretch with no end',
    [switched('off', 30), switched('on', 40), switched('on', 455)],
    'from 10:01 to 10:30, from 10:40 to 17:30 and from 17:35',
  ],
  ['switched on while on', [switched('on', 40)], 'from 10:01 to 17:30'],
  ['switched off while off', [switched('off', 452)], 'from 10:01 to 17:30'],
  ['switched off before it was ever on', [switched('off', 0)], 'from 10:01 to 17:30'],
]
for (const [why, more, stretches] of recordings)
  test(`each stretch of the recording is told: ${why}`, () => {
    expect(proposed(day(...more)).recording).toBe(`Audio only, as agreed: on ${stretches}`)
  })

test('a note that rates distress to a hundred is proposed its own rating', () => {
  const rated = day().map(one => (one.kind === 'distress' ? { ...one, body: { value: 30, of: 100 } } : one))
  const name = Object.keys(proposed(rated, started, definitionOf('session@7'))).filter(one =>
    one.startsWith('distress'),
  )
  expect(name).toEqual(['distress_after_100'])
})
