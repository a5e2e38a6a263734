import { expect, test } from '@playwright/test'
import type { MeasureCode } from '@/db/schema/vocabulary'
import { findingsOf } from '@/lib/measures/findings'
import type { MeasureAnswers } from '@/lib/measures/measure'
import { measures } from '@/lib/measures/measures'
import { scoresOf } from '@/lib/measures/score'

/** Answers in the order of the items; a dash is one left open. */
const answered = (code: MeasureCode, digits: string): MeasureAnswers =>
  Object.fromEntries([...digits].map((digit, index) => [`${code}_${index + 1}`, digit === '-' ? null : digit]))

const scoreOf = (code: MeasureCode, id: string, answers: MeasureAnswers) =>
  scoresOf(measures[code], answers).find(one => one.id === id)
const findingOf = (code: MeasureCode, id: string, digits: string) =>
  findingsOf(measures[code], answered(code, digits)).find(one => one.id === id)?.holds

type Row = [digits: string, value: number | null, band: string | null, prorated?: true]

const phq9: Row[] = [
  ['000000000', 0, 'minimal'],
  ['111100000', 4, 'minimal'],
  ['111110000', 5, 'mild'],
  ['111111111', 9, 'mild'],
  ['211111111', 10, 'moderate'],
  ['222221111', 14, 'moderate'],
  ['222222111', 15, 'moderately severe'],
  ['332222221', 19, 'moderately severe'],
  ['332222222', 20, 'severe'],
  ['333333333', 27, 'severe'],
  // one or two open: the mean of the others stands for them
  ['11111111-', 9, 'mild', true],
  ['2222222--', 18, 'moderately severe', true],
  ['1111112--', 10, 'moderate', true], // 8 / 7 × 9 = 10.29
  ['1110000--', 4, 'minimal', true], // 3 / 7 × 9 = 3.86
  ['333333---', null, null],
  ['---------', null, null],
]
for (const [digits, value, band, prorated = false] of phq9)
  test(`PHQ-9 ${digits} comes to ${value ?? 'no total'}`, () => {
    expect(scoreOf('phq9', 'total', answered('phq9', digits))).toMatchObject({ value, band, prorated })
  })

test('the tenth question of the PHQ-9 is in no score', () => {
  const answers = { ...answered('phq9', '111111111'), phq9_difficulty: '3' }
  expect(scoreOf('phq9', 'total', answers)?.value).toBe(9)
})

const gad7: Row[] = [
  ['0000000', 0, 'minimal'],
  ['1111000', 4, 'minimal'],
  ['1111100', 5, 'mild'],
  ['2211111', 9, 'mild'],
  ['2221111', 10, 'moderate'],
  ['2222222', 14, 'moderate'],
  ['3222222', 15, 'severe'],
  ['3333333', 21, 'severe'],
  ['22222--', 14, 'moderate', true],
  ['222221-', 13, 'moderate', true], // 11 / 6 × 7 = 12.83
  ['2222---', null, null],
]
for (const [digits, value, band, prorated = false] of gad7)
  test(`GAD-7 ${digits} comes to ${value ?? 'no total'}`, () => {
    expect(scoreOf('gad7', 'total', answered('gad7', digits))).toMatchObject({ value, band, prorated })
  })

const algorithm: [digits: string, major: boolean | null, other: boolean | null][] = [
  ['220000000', false, true],
  ['222200000', false, true],
  ['222220000', true, false],
  ['022220000', false, true],
  ['022222000', true, false],
  ['112222222', false, false], // neither of the first two
  ['222200001', true, false], // the ninth counts from “several days” on
  ['222100001', false, true],
  ['200000000', false, false],
  ['22220000-', null, null], // the open one decides
  ['22222000-', true, false], // it can’t any more
  ['--2222222', null, false],
  ['000000000', false, false],
]
for (const [digits, major, other] of algorithm)
  test(`the algorithm of the PHQ-9 says of ${digits}: ${major}, ${other}`, () => {
    expect([findingOf('phq9', 'major', digits), findingOf('phq9', 'other', digits)]).toEqual([major, other])
  })

const pcl5: [digits: string, total: number | null, clusters: (number | null)[], provisional: boolean | null][] = [
  ['00000000000000000000', 0, [0, 0, 0, 0], false],
  ['44444444444444444444', 80, [20, 8, 28, 24], true],
  ['20000202200000220000', 12, [2, 2, 4, 4], true],
  ['10000202200000220000', 11, [1, 2, 4, 4], false],
  ['20000102200000220000', 11, [2, 1, 4, 4], false],
  ['20000202000000220000', 10, [2, 2, 2, 4], false],
  ['20000202200000200000', 10, [2, 2, 4, 2], false],
  ['2000020220000022000-', null, [2, 2, 4, null], true],
  ['2000020220000020000-', null, [2, 2, 4, null], null],
  ['-0000202200000220000', null, [null, 2, 4, 4], null],
  ['-0000002200000220000', null, [null, 0, 4, 4], false],
]
for (const [digits, total, clusters, provisional] of pcl5)
  test(`PCL-5 ${digits} comes to ${total ?? 'no total'}`, () => {
    const scores = scoresOf(measures.pcl5, answered('pcl5', digits))
    expect(scores.map(({ value }) => value)).toEqual([total, ...clusters])
    expect(findingOf('pcl5', 'provisional', digits)).toBe(provisional)
  })

test('every item of PHQ-9, GAD-7 and PCL-5 stands in exactly the scores it belongs to', () => {
  for (const [code, items] of [
    ['phq9', 9],
    ['gad7', 7],
    ['pcl5', 20],
  ] as const) {
    const all = Array.from({ length: items }, (_, index) => `${code}_${index + 1}`)
    expect(measures[code].scores.total?.of).toEqual(all)
  }
  const { total, ...clusters } = measures.pcl5.scores
  expect(Object.values(clusters).flatMap(({ of }) => of)).toEqual(total?.of)
})

const meq30: [parts: [number, number, number, number], total: number, complete: boolean][] = [
  [[45, 18, 18, 9], 90, true],
  [[44, 30, 30, 15], 119, false],
  [[75, 17, 30, 15], 137, false],
  [[75, 30, 17, 15], 137, false],
  [[75, 30, 30, 8], 143, false],
  [[75, 30, 30, 15], 150, true],
]
for (const [[mystical, mood, transcendence, ineffability], total, complete] of meq30)
  test(`MEQ30 ${mystical}, ${mood}, ${transcendence}, ${ineffability} comes to ${total}`, () => {
    const counts = { mystical, positive_mood: mood, transcendence, ineffability }
    const answers = Object.fromEntries(Object.entries(counts).map(([id, value]) => [id, String(value)]))
    expect(scoreOf('meq30', 'total', answers)?.value).toBe(total)
    expect(findingsOf(measures.meq30, answers)).toMatchObject([{ holds: complete }])
  })

test('WAI-SR has its total and the three parts', () => {
  const scores = scoresOf(measures.wai_sr, { task: '16', bond: '20', goal: '4' })
  expect(scores.map(({ id, value }) => [id, value])).toEqual([
    ['total', 40],
    ['task', 16],
    ['bond', 20],
    ['goal', 4],
  ])
})

/** Counted on the site's own form and written down: each part is its own score, made of nothing else, and no band is named. */
const none = { actual_attempt: 'no', interrupted_attempt: 'no', aborted_attempt: 'no', preparatory: 'no' }
const ceq = (fear: string | null) => ({
  ...{ fear, grief: '37.5', physical_distress: '0', insanity: '100', isolation: '6.7', death: '0.1', paranoia: '99.9' },
})
const written: [code: MeasureCode, answers: MeasureAnswers, scores: Record<string, number | null>][] = [
  ['ebi', { mean: '0' }, { mean: 0 }],
  ['ebi', { mean: '66.7' }, { mean: 66.7 }],
  ['ebi', { mean: '100' }, { mean: 100 }],
  ['ebi', { mean: null }, { mean: null }],
  ...(['0', '52.5', '100', null] as const).map((fear): (typeof written)[number] => [
    'ceq',
    ceq(fear),
    {
      ...{ fear: fear === null ? null : Number(fear), grief: 37.5, physical_distress: 0, insanity: 100 },
      ...{ isolation: 6.7, death: 0.1, paranoia: 99.9 },
    },
  ]),
  ['cssrs', { ideation: '0', ...none }, { ideation: 0 }],
  ['cssrs', { ideation: '5', intensity: '25', ...none }, { ideation: 5 }],
  ['cssrs', { ideation: '1', intensity: null, ...none, actual_attempt: 'yes' }, { ideation: 1 }], // behaviour raises no number
  ['cssrs', { ideation: null, intensity: '25', ...none, preparatory: 'yes' }, { ideation: null }],
  ['wai_sr', { task: '16', bond: null, goal: '4' }, { total: null, task: 16, bond: null, goal: 4 }],
  ['wai_sr', { task: '20', bond: '20', goal: '20' }, { total: 60, task: 20, bond: 20, goal: 20 }],
]
for (const [code, answers, scores] of written)
  test(`${measures[code].title} ${JSON.stringify(Object.values(answers))} comes to what was written down`, () => {
    const found = scoresOf(measures[code], answers)
    expect(Object.fromEntries(found.map(({ id, value }) => [id, value]))).toEqual(scores)
    expect(found.filter(({ band, prorated }) => band !== null || prorated)).toEqual([])
    expect(findingsOf(measures[code], answers)).toEqual([])
  })

test('no score of a measure can be higher or lower than its answers allow', () => {
  for (const measure of Object.values(measures))
    if (measure.licence === 'scores_only')
      for (const edge of ['min', 'max'] as const) {
        const answers = Object.entries(measure.parts).flatMap(([id, part]) =>
          'flag' in part ? [] : [[id, `${part[edge]}`]],
        )
        for (const score of scoresOf(measure, Object.fromEntries(answers)))
          expect(score.value, `${measure.id} ${score.id} ${edge}`).toBe(score[edge])
      }
})
