import { expect, test } from '@playwright/test'
import { findingsOf } from '@/lib/measures/findings'
import { measureDictionary } from '@/lib/measures/measure-dictionary'
import { measureQuestionnaire } from '@/lib/measures/measure-questionnaire'
import { measureOf } from '@/lib/measures/measures'
import { scoresOf } from '@/lib/measures/score'

const ebi: [values: string, mean: number | null][] = [
  ['0 0 0 0 0 0', 0],
  ['100 100 100 100 100 100', 100],
  ['10 20 30 40 50 61', 35.2], // 211 / 6 = 35.17
  ['1 0 0 0 0 0', 0.2],
  ['10 20 30 40 50 -', null],
]
for (const [values, mean] of ebi)
  test(`EBI by item, ${values}, has the mean ${mean ?? 'that can’t be counted'}`, () => {
    const answers = Object.fromEntries(
      values.split(' ').map((value, index) => [`ebi_${index + 1}`, value === '-' ? null : value]),
    )
    expect(scoresOf(measureOf({ measure: 'ebi@2' }), answers).map(({ value }) => value)).toEqual([mean])
  })

const waiSr: [digits: string, scores: (number | null)[]][] = [
  ['111111111111', [12, 4, 4, 4]],
  ['555555555555', [60, 20, 20, 20]],
  ['550000000505'.replaceAll('0', '1'), [28, 20, 4, 4]], // 1, 2, 10, 12
  ['115151515111', [28, 4, 20, 4]], // 3, 5, 7, 9
  ['111515151151', [28, 4, 4, 20]], // 4, 6, 8, 11
  ['-11111111111', [null, null, 4, 4]],
]
for (const [digits, scores] of waiSr)
  test(`WAI-SR by item, ${digits}, comes to ${scores.join(', ')} in total, task, bond and goal`, () => {
    const answers = Object.fromEntries(
      [...digits].map((digit, index) => [`wai_sr_${index + 1}`, digit === '-' ? null : digit]),
    )
    expect(scoresOf(measureOf({ measure: 'wai_sr@2' }), answers).map(({ value }) => value)).toEqual(scores)
  })

const items = Array.from({ length: 30 }, (_, index) => index + 1)
const subscales = {
  mystical: [4, 5, 6, 9, 14, 15, 16, 18, 20, 21, 23, 24, 25, 26, 28],
  positive_mood: [2, 8, 12, 17, 27, 30],
  transcendence: [1, 7, 11, 13, 19, 22],
  ineffability: [3, 10, 29],
}
test('the four subscales of the MEQ30 part its thirty items, and its total is of all', () => {
  expect(
    Object.values(subscales)
      .flat()
      .sort((one, other) => one - other),
  ).toEqual(items)
  const named = (of: readonly number[]) => of.map(item => `meq30_${item}`)
  const { parts, scores } = { parts: {}, ...measureOf({ measure: 'meq30@2' }) }
  expect(Object.keys(parts)).toEqual(named(items))
  expect(Object.entries(scores).map(([id, { of }]) => [id, of])).toEqual([
    ['total', named(items)],
    ...Object.entries(subscales).map(([id, of]) => [id, named(of)]),
  ])
})

/** Items 1 to 30 in tens, as they stand on the form in the appendix. */
const meq30: [digits: string, scores: (number | null)[], complete: boolean | null][] = [
  ['0000000000 0000000000 0000000000', [0, 0, 0, 0, 0], false],
  ['5555555555 5555555555 5555555555', [150, 75, 30, 30, 15], true],
  ['3333333333 3333333333 3333333333', [90, 45, 18, 18, 9], true], // just 60 % of each
  ['3332333333 3333333333 3333333333', [89, 44, 18, 18, 9], false], // item 4
  ['5555555555 5555550555 5555550550', [135, 75, 15, 30, 15], false], // 17, 27, 30
  ['3233333333 3333333333 3333333333', [89, 45, 17, 18, 9], false], // item 2
  ['2333333333 3333333333 3333333333', [89, 45, 18, 17, 9], false], // item 1
  ['3333333333 3333333333 3333333323', [89, 45, 18, 18, 8], false], // item 29
  ['0123450123 4501234501 2345012345', [75, 41, 18, 7, 9], false],
  // one left open: no score it belongs to, and said of the four is only what it couldn’t change
  ['-333333333 3333333333 3333333333', [null, 45, 18, null, 9], null], // 15, or as much as 20
  ['333-333333 3333333333 3333333333', [null, null, 18, 18, 9], null],
  ['333-033333 3333333333 3333333333', [null, null, 18, 18, 9], false], // 39 and one of 5 at most: 44
  ['55-5555555 5555555555 5555555555', [null, 75, 30, 30, null], true],
  ['33-3333332 3333333333 3333333323', [null, 45, 18, 18, null], null], // 4, or as much as 9
  ['33-3333331 3333333333 3333333323', [null, 45, 18, 18, null], false], // 3, or 8 at most
  ['-333333333 3333333333 3333333323', [null, 45, 18, null, 8], false],
  ['---------- ---------- ----------', [null, null, null, null, null], null],
]
for (const [digits, scores, complete] of meq30)
  test(`MEQ30 by item, ${digits}, comes to ${scores.join(', ')} in total and by subscale, complete: ${complete}`, () => {
    const answers = Object.fromEntries(
      [...digits.replaceAll(' ', '')].map((digit, index) => [`meq30_${index + 1}`, digit === '-' ? null : digit]),
    )
    const measure = measureOf({ measure: 'meq30@2' })
    expect(scoresOf(measure, answers).map(({ value }) => value)).toEqual(scores)
    expect(findingsOf(measure, answers)).toEqual([
      { id: 'complete', label: 'At least 60 % on all four', holds: complete },
    ])
  })

test('the MEQ30 by item has the scores and the rule that its four counts have, with their names and ranges', () => {
  const [before, after] = [measureOf({ measure: 'meq30@1' }), measureOf({ measure: 'meq30@2' })]
  const shape = (of: object) =>
    Object.entries(of).map(([id, { label, min, max }]) => [id, { label, min, max }] as const)
  if (before.licence === 'ship') throw new Error('Its text stands here.')
  expect(shape(after.scores)).toEqual([...shape(before.scores), ...shape(before.parts)])
  expect(after.findings?.complete?.label).toBe(before.findings?.complete?.label)
})

test('a program reads of the MEQ30 by item thirty numbers of 0 to 5, none of which it must have, what is counted of them, and by whose numbers', () => {
  const measure = measureOf({ measure: 'meq30@2' })
  const rows = measureDictionary(measure)
  const item = { type: 'number', values: '0 to 5', required: false, deid: 'keep' }
  expect(rows.slice(0, 30)).toMatchObject(items.map(number => ({ ...item, variable: `meq30_${number}` })))
  expect(rows.slice(30).map(({ variable, values }) => `${variable}: ${values}`)).toEqual([
    ...['score.total: 0 to 150', 'score.mystical: 0 to 75', 'score.positive_mood: 0 to 30'],
    ...['score.transcendence: 0 to 30', 'score.ineffability: 0 to 15', 'finding.complete: yes=Yes; no=No'],
  ])
  const { version, copyright, item: groups } = measureQuestionnaire(measure)
  expect([version, copyright]).toEqual(['2', expect.stringContaining('stand-alone form in its appendix')])
  expect(groups.map(({ linkId, item: asked }) => [linkId, asked?.length])).toEqual([
    ['answers', 30],
    ['scores', 5],
    ['findings', 1],
  ])
  expect(measure).toMatchObject({ order: expect.stringMatching(/^[^.]+Barrett, Johnson, Griffiths 2015[^.]+\.$/) })
})
