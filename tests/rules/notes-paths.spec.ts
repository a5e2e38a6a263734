import { expect, test } from '@playwright/test'
import { definitionOf, definitions } from '@/lib/notes/definition'
import type { NoteDefinition } from '@/lib/notes/fields'
import { pathSchema } from '@/lib/notes/path-schema'
import { parsePath, pathsOf } from '@/lib/notes/paths'
import { item, lead } from '@/tests/support/answers'

const preparation = definitionOf('preparation@1')
const session = definitionOf('session@1')
const integration = definitionOf('integration@1')

const places: [NoteDefinition, string, string | null][] = [
  [preparation, 'summary', 'whole'],
  [preparation, 'orientation_given.focus', 'part'],
  [preparation, 'touch_agreement.hug.lead', 'part'],
  [preparation, `staff_present.${item}`, 'item'],
  [preparation, `staff_present.${item}.in`, 'member'],
  [session, 'discharge_checks.oriented', 'part'],
  [session, 'discharge_checks.oriented.agreed', 'part'],
  [session, `deviations.${item}.what`, 'member'],
  [integration, 'themes.grief', 'part'],
  [integration, `ongoing_effects.${item}.status`, 'member'],
  // near-misses
  [preparation, '', null],
  [preparation, '.', null],
  [preparation, 'summary.', null],
  [preparation, 'Summary', null],
  [preparation, 'clock_zero', null],
  [preparation, 'summary.words', null],
  [preparation, 'constructor', null],
  [preparation, '__proto__', null],
  [preparation, 'orientation_given.toString', null],
  [preparation, 'orientation_given.focus.lead', null],
  [preparation, 'touch_agreement.hug', null],
  [preparation, 'touch_agreement.lead.hug', null],
  [preparation, 'touch_agreement.hug.lead.x', null],
  [preparation, `staff_present.${item}.constructor`, null],
  [preparation, `staff_present.${item}.in.x`, null],
  [preparation, `staff_present.${item.toUpperCase()}.in`, null],
  [preparation, 'staff_present.1.in', null],
  [preparation, 'staff_present..in', null],
  [session, 'discharge_checks.oriented.second', null],
  [session, 'discharge_checks.agreed', null],
  [session, 'pre_checks.consent.agreed', null],
  [session, `deviations.${item}.how`, null],
  [session, 'pre_checks.oriented', null],
  [integration, 'ongoing_effects.calm', null],
  [integration, 'days_since_session', null],
]

for (const [definition, path, kind] of places)
  test(`${definition.id} takes “${path}” for ${kind ?? 'no place'}`, () => {
    expect(parsePath(definition, path)?.kind ?? null).toBe(kind)
    expect(pathSchema(definition, path) === null).toBe(kind === null)
  })

for (const definition of definitions)
  test(`every path of ${definition.id} is a place, and null clears it`, () => {
    const paths = Object.entries(definition.fields).flatMap(([name, field]) => pathsOf(name, field))
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) expect(pathSchema(definition, path)?.safeParse(null).success, path).toBe(true)
  })

const halfSymbol = String.fromCharCode(0xd83d)
/** Each path with what it takes and what it doesn't, side by side. */
const values: [path: string, taken: unknown[], refused: unknown[]][] = [
  [
    'summary',
    ['x', ' as typed \n', 'שלום 🌿 e\u0301', '', 'a'.repeat(20_000)],
    [undefined, 7, true, [], {}, 'a'.repeat(20_001), 'a\u0000b', halfSymbol],
  ],
  [
    'modality',
    ['in_person', { gap: 'not_asked' }],
    ['In person', 'IN_PERSON', 'toString', '', 'in_person ', ['in_person']],
  ],
  [
    'distress_before',
    ['0', '7', '10', { gap: 'declined', reason: 'Later.' }],
    ['07', '7.0', '+7', '-1', '-0', '11', '', ' 7', '7\n', '７', '1e1', '0x7', 7],
  ],
  ['difficult_minutes', ['1', '720'], ['0', '721', '99999999999999999999', 'NaN']],
  [
    `medication_changes.${item}.on`,
    ['2028-02-29', '2026-12-31'],
    [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '0026-03-12',
      '2026-03-12T09:30+01:00',
      '12.03.2026',
      '2026-03-12\n',
    ],
  ],
  [
    'started_at',
    ['2026-03-12T09:30+01:00', '2026-03-12T00:00-03:30', '2026-03-12T23:59+00:00', '2026-03-12T23:59+14:00'],
    [
      '2026-03-12T09:30',
      '2026-03-12T09:30Z',
      '2026-03-12T24:00+01:00',
      '2026-03-12T09:60+01:00',
      '2026-02-29T09:30+01:00',
      '2026-03-12T09:30:00+01:00',
      '2026-03-12T09:30+1:00',
      '2026-03-12T09:30+15:00',
      '2026-03-12T09:30-00:00',
      '2026-03-12 09:30+01:00',
      { gap: 'not_done' },
    ],
  ],
  ['ended_at', [null], [{ gap: 'not_done' }]],
  ['clock_zero', [{ gap: 'not_done' }], [{ gap: 'not_done', reason: 'a'.repeat(501) }]],
  ['staff_present', [null], [{ gap: 'not_asked' }, { none: true }, 'lead', true]],
  ['themes', [{ gap: 'not_asked' }], [{ none: true }, 'grief', { codes: ['grief'] }]],
  ['themes.grief', [true], [false, 'true', 1, { gap: 'declined' }]],
  ['ongoing_effects', [{ none: true }], [{ none: false }, { none: true, also: 1 }]],
  [`ongoing_effects.${item}.valence`, ['mixed', 'not_asked'], ['Mixed', true, { gap: 'not_asked' }]],
  ['pre_checks', [{ gap: 'not_done', reason: 'Ended before it began.' }], [{ none: true }, { done: true }]],
  [
    'pre_checks.consent',
    [{ done: true }, { done: false }, { done: false, reason: 'Asleep.' }],
    [true, { done: 'yes' }, { done: true, by: lead }, { reason: 'x' }, { done: false, reason: 'a\u0000' }],
  ],
  ['touch_agreement.hug.lead', ['no', 'ask', 'welcome'], ['yes', 'maybe', true, 'No', { gap: 'declined' }]],
  ['deviations', [{ none: true }, { gap: 'not_asked' }], [true, []]],
  [`deviations.${item}`, [true], [false, {}, 'true']],
  [`deviations.${item}.category`, ['staffing'], ['Staffing', { gap: 'not_asked' }]],
  [`staff_present.${item}.person`, [lead], ['Ada', '', lead.slice(1), { gap: 'declined' }]],
  [`staff_present.${item}.role`, ['lead'], ['boss', 'constructor']],
  [`staff_present.${item}.in`, ['2026-03-12T09:30+01:00'], ['09:30', '2026-03-12']],
  [
    'recording',
    [{ gap: 'not_applicable' }],
    [
      { gap: 'unknown' },
      { gap: 'declined', none: true },
      { gap: 'declined', reason: 7 },
      JSON.parse('{"gap":"declined","__proto__":{"reason":"x"}}'),
    ],
  ],
]

const holding = (path: string) => [preparation, session, integration].find(each => parsePath(each, path)) ?? preparation

for (const [path, taken, refused] of values)
  test(`${path} takes its own answers byte-exact and refuses their near-misses`, () => {
    const schema = pathSchema(holding(path), path)
    for (const value of taken)
      expect(schema?.safeParse(value), JSON.stringify(value)).toEqual({ success: true, data: value })
    for (const value of refused) expect(schema?.safeParse(value).success, JSON.stringify(value)).toBe(false)
  })

const sentences: [path: string, value: unknown, sentence: RegExp][] = [
  ['stop_signal', 'a'.repeat(72), /^That is 12 characters over the 60 that fit here/],
  ['stop_signal', 'a'.repeat(61), /^That is 1 character over/],
  ['summary', `ab${halfSymbol}`, /^Character 3 is half of a symbol \(U\+D83D\)/],
  ['summary', '\u0000', /^Character 1 is NUL/],
  ['started_at', { gap: 'declined' }, /^“Started” can’t be left open/],
  ['risk_level', 'grave', /not one of the answers/],
]
for (const [path, value, sentence] of sentences)
  test(`${path} refuses with the sentence ${sentence}`, () => {
    expect(pathSchema(preparation, path)?.safeParse(value).error?.issues[0]?.message).toMatch(sentence)
  })
