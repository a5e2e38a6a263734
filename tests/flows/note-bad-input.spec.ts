import { randomUUID } from 'node:crypto'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, change, save, send, shown, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let notes: Record<TestNote['kind'], TestNote>
test.beforeAll(async () => {
  study = await aStudy()
  notes = {
    preparation: await aNote(study),
    session: await aNote(study, { kind: 'session' }),
    integration: await aNote(study, { kind: 'integration' }),
    contact_call: await aNote(study, { kind: 'contact_call' }),
    overnight: await aNote(study, { kind: 'overnight' }),
    baseline: await aNote(study, { kind: 'baseline' }),
  }
})
/** Nothing of a batch with one misfit in it is saved. */
async function refusedWhole(note: TestNote, path: string, value: unknown): Promise<string> {
  const before = await trailOf(note.id)
  const sent = send(study.therapist, note, [change('modality', 'video'), change(path, value)])
  const refusal = await sent.then(
    () => null,
    (error: unknown) => error,
  )
  expect(refusal, `${path} took ${JSON.stringify(value)?.slice(0, 60)}`).toMatchObject({ code: 'invalid' })
  const { fields } = refusal as { fields: Record<string, string> }
  expect(Object.keys(fields)).toEqual([path])
  expect((await shown(study.therapist, note)).rows).toEqual([])
  expect(await trailOf(note.id)).toEqual(before)
  return fields[path] ?? ''
}

const item = '01890a5d-0000-7000-8000-0000000000aa'
const inShort = (value: unknown) => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 12)}… of ${text.length} characters` : text
}
const places: [kind: TestNote['kind'], path: string][] = [
  ['preparation', 'clock_zero'],
  ['preparation', 'no_such_field'],
  ['preparation', ' modality'],
  ['preparation', 'modality.video'],
  ['preparation', '__proto__'],
  ['preparation', 'constructor'],
  ['preparation', 'touch_agreement.hug.__proto__'],
  ['preparation', 'touch_agreement.hug'],
  ['preparation', 'orientation_given.day_length.lead'],
  ['preparation', 'intention\u0000'],
  ['preparation', "x'; drop table note; --"],
  ['preparation', '🪷'.repeat(90)],
  ['session', 'discharge_checks.oriented.second'],
  ['session', `deviations.${item}.when`],
  ['session', `deviations.${item}.what.more`],
  ['session', 'deviations.1.what'],
  ['session', `staff_present.${item.toUpperCase()}`],
  ['integration', 'days_since_session'],
]
for (const [kind, path] of places)
  test(`the ${kind} note has no place called ${inShort(path)}`, async () => {
    expect(await refusedWhole(notes[kind], path, 'x')).toBe('This note has no such place.')
  })

const nul = 'Character 6 is NUL (U+0000), which can’t be stored. Remove it.'
const half = 'Character 3 is half of a symbol (U+D83D), which can’t be stored. Remove it.'
const day = 'Enter a day that exists, such as 2026-03-12.'
const time = 'Enter a day that exists and a time with its offset, such as 2026-03-12T09:30+01:00.'
const scale = 'Enter a whole number from 0 to 10.'
const noAnswer = 'That is not one of the answers here.'
const inParts = 'This is answered in its parts.'
const misfits: [kind: TestNote['kind'], path: string, value: unknown, said: string][] = [
  ['preparation', 'intention', 'Peace\u0000', nul],
  ['preparation', 'intention', 'ab\ud83d', half],
  ['preparation', 'intention', 'ab\ud83dc', half],
  ['preparation', 'intention', '\udc00', 'Character 1 is half of a symbol (U+DC00), which can’t be stored. Remove it.'],
  ['preparation', 'intention', 'a'.repeat(501), 'That is 1 character over the 500 that fit here. Shorten it a little.'],
  [
    'preparation',
    'intention',
    'a'.repeat(1_000_000),
    'That is 999500 characters over the 500 that fit here. Shorten it a little.',
  ],
  [
    'preparation',
    'intention',
    { gap: 'declined', reason: 'no\u0000' },
    'Character 3 is NUL (U+0000), which can’t be stored. Remove it.',
  ],
  ['preparation', 'intention', ['a'], 'Words are expected here.'],
  ['preparation', 'intention', 7, 'Words are expected here.'],
  ['preparation', 'intention', { gap: 'refused' }, 'Say: not asked, not done, declined or not applicable.'],
  ['preparation', 'started_at', { gap: 'not_done' }, '“Started” can’t be left open.'],
  ['preparation', 'started_at', '2026-02-29T09:30+01:00', time],
  ['preparation', 'started_at', '2026-03-12T24:00+01:00', time],
  ['preparation', 'started_at', '2026-03-12T09:30', time],
  ['preparation', 'started_at', '2026-03-12T09:30Z', time],
  ['preparation', 'started_at', '0026-03-12T09:30+01:00', time],
  ['preparation', 'started_at', '10000-01-01T09:30+01:00', time],
  ['integration', `medication_changes.${item}.on`, '2026-02-30', day],
  ['integration', `medication_changes.${item}.on`, '2026-13-01', day],
  ['integration', `medication_changes.${item}.on`, '12.03.2026', day],
  ['integration', 'next_contact', '2026-03-12', time],
  ['integration', 'next_contact', '2026-02-30T10:00+01:00', time],
  ['preparation', 'started_at', '2199-03-12T09:30+01:00', 'This day has not come yet.'],
  ['session', `staff_present.${item}.out`, '2199-03-12T09:30+01:00', 'This day has not come yet.'],
  [
    'preparation',
    'started_at',
    '2026-01-04T23:59+01:00',
    'This lies before the participant’s consent on 5 January 2026.',
  ],
  [
    'integration',
    'next_contact',
    '2026-01-04T10:00+01:00',
    'This lies before the participant’s consent on 5 January 2026.',
  ],
  ['integration', 'mood', 5, scale],
  ['integration', 'mood', '11', scale],
  ['integration', 'mood', '-1', scale],
  ['integration', 'mood', '5.5', scale],
  ['integration', 'mood', '05', scale],
  ['integration', 'mood', '1e1', scale],
  ['integration', 'mood', 'NaN', scale],
  ['integration', 'mood', '', scale],
  ['preparation', 'modality', 'telepathy', noAnswer],
  ['preparation', 'modality', 'toString', noAnswer],
  ['preparation', 'modality', ['video'], noAnswer],
  ['preparation', 'touch_agreement', 'yes', inParts],
  ['preparation', 'touch_agreement.hug.lead', 'maybe', noAnswer],
  ['preparation', 'orientation_given.ending', true, 'Answer yes or no.'],
  ['preparation', 'orientation_given.ending', { done: true, by: item }, 'Answer yes or no.'],
  ['session', 'themes', { none: true }, inParts],
  ['session', 'themes.grief', false, 'That does not belong here.'],
  ['session', `deviations.${item}`, { none: true }, 'That does not belong here.'],
  ['session', `deviations.${item}.category`, 'weather', noAnswer],
  ['session', `staff_present.${item}.person`, 'Dr Heron', 'Choose a person of this study.'],
  ['session', `staff_present.${item}.person`, '01890a5d-0000-7000-8000-0000000000bb', 'Choose a person of this study.'],
]
for (const [kind, path, value, said] of misfits)
  test(`${path} of the ${kind} note does not take ${inShort(value)}`, async () => {
    expect(await refusedWhole(notes[kind], path, value)).toEqual(said)
  })

const malformed: [what: string, changes: unknown[]][] = [
  ['an empty batch', []],
  ['more than two hundred changes', Array.from({ length: 201 }, () => change('modality', 'video'))],
  ['an id that is none', [change('modality', 'video', { id: 'one' })]],
  ['a negative base', [change('modality', 'video', { base: -1 })]],
  ['half a revision', [change('modality', 'video', { base: 0.5 })]],
  ['an endless path', [change('a'.repeat(201), 'x')]],
  ['somebody else’s name in it', [{ ...change('modality', 'video'), by: randomUUID() }]],
  ['a revision of its own', [{ ...change('modality', 'video'), revision: 7 }]],
  ['no value', [{ id: randomUUID(), path: 'modality', base: 0 }]],
  ['no object', ['modality']],
]
for (const [what, changes] of malformed)
  test(`a request with ${what} is refused whole`, async () => {
    await expect(send(study.therapist, notes.preparation, changes)).rejects.toMatchObject({ code: 'invalid' })
    expect((await shown(study.therapist, notes.preparation)).rows).toEqual([])
  })

const kept = [
  '👩🏽‍🚀 and 𝔘nicode 𐍈',
  'שלום עולם, \u202eabc\u202c',
  'e\u0301 is not \u00e9',
  '\u0001\u001b[31m\u007f',
  '  two  spaces\r\n\ttab ',
  '<img src=x onerror=alert(1)>',
  "'; drop table note; --",
  '\ufeff\u2028\u2029',
]
test('every other text comes back byte for byte as it was sent', async () => {
  const note = await aNote(study)
  for (const [base, text] of kept.entries()) {
    await save(study.therapist, note, { summary: text }, base)
    expect((await shown(study.cotherapist, note)).answers.summary).toBe(text)
  }
})

test('a text that fills its place to the last character is kept whole', async () => {
  const note = await aNote(study, { kind: 'session' })
  const summary = '🪷'.repeat(10_000)
  await save(study.therapist, note, { summary })
  expect((await shown(study.therapist, note)).answers.summary).toBe(summary)
})
