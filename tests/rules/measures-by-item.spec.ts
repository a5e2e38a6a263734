import { expect, test } from '@playwright/test'
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
