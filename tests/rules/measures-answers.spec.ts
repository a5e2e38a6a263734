import { expect, test } from '@playwright/test'
import type { MeasureCode } from '@/db/schema/vocabulary'
import { troublesOf } from '@/lib/measures/check'
import { concernOf, isAsBefore } from '@/lib/measures/concern'
import { wordsOf } from '@/lib/measures/display'
import type { MeasureAnswers } from '@/lib/measures/measure'
import { measures } from '@/lib/measures/measures'

const wrong: [code: MeasureCode, answers: MeasureAnswers, troubles: Record<string, string>][] = [
  ['phq9', { phq9_1: '3', phq9_9: null }, {}],
  ['phq9', { phq9_1: '4' }, { phq9_1: 'Choose one of the answers.' }],
  ['phq9', { phq9_1: '' }, { phq9_1: 'Choose one of the answers.' }],
  ['phq9', { phq9_1: 'toString' }, { phq9_1: 'Choose one of the answers.' }],
  ['phq9', { phq9_10: '1' }, { phq9_10: 'This measure has no such question.' }],
  ['phq9', { phq9_difficulty: '3' }, {}],
  ['pcl5', { pcl5_20: '4' }, {}],
  ['pcl5', { pcl5_20: '5' }, { pcl5_20: 'Choose one of the answers.' }],
  ['meq30', { mystical: '76' }, { mystical: 'Enter a whole number from 0 to 75.' }],
  ['meq30', { mystical: '7.5' }, { mystical: 'Enter a whole number from 0 to 75.' }],
  ['meq30', { mystical: '-1' }, { mystical: 'Enter a whole number from 0 to 75.' }],
  ['ebi', { mean: '66.7' }, {}],
  ['ebi', { mean: '66.67' }, { mean: 'Enter a number from 0 to 100, with one decimal at most.' }],
  ['ebi', { mean: '100.1' }, { mean: 'Enter a number from 0 to 100, with one decimal at most.' }],
  ['wai_sr', { task: '3' }, { task: 'Enter a whole number from 4 to 20.' }],
  ['cssrs', { preparatory: 'maybe' }, { preparatory: 'Choose yes or no.' }],
]
for (const [code, answers, troubles] of wrong)
  test(`${measures[code].title} with ${JSON.stringify(answers)}: ${Object.values(troubles)[0] ?? 'fits'}`, () => {
    expect(troublesOf(measures[code], answers, { complete: false })).toEqual(troubles)
  })

test('scores that are written down are written down whole, but for what is optional', () => {
  const fill = 'Fill this in.'
  expect(troublesOf(measures.cssrs, { ideation: '0' }, { complete: true })).toEqual({
    actual_attempt: fill,
    interrupted_attempt: fill,
    aborted_attempt: fill,
    preparatory: fill,
  })
  expect(troublesOf(measures.phq9, {}, { complete: true })).toEqual({})
})

const concerns: [code: MeasureCode, answers: MeasureAnswers, limit: number | undefined, items: string[]][] = [
  ['phq9', { phq9_9: '0' }, undefined, []],
  ['phq9', { phq9_9: null, phq9_2: '3' }, undefined, []],
  ['phq9', { phq9_9: '1' }, undefined, ['phq9_9']],
  ['phq9', { phq9_9: '3' }, undefined, ['phq9_9']],
  ['cssrs', { ideation: '3', intensity: '25' }, undefined, []],
  ['cssrs', { ideation: '4' }, undefined, ['ideation']],
  ['cssrs', { ideation: '3' }, 3, ['ideation']],
  ['cssrs', { ideation: '4' }, 5, []],
  ['cssrs', { ideation: '0', preparatory: 'yes', actual_attempt: 'no' }, undefined, ['preparatory']],
  ['gad7', { gad7_7: '3' }, undefined, []],
]
for (const [code, answers, cssrsLimit, items] of concerns)
  test(`${measures[code].title} ${JSON.stringify(answers)} asks ${items.length ? 'for a judgement' : 'for nothing'}`, () => {
    expect(concernOf(measures[code], answers, { cssrsLimit }).map(({ id }) => id)).toEqual(items)
  })

test('an answer is as before when the same questions have the same answers, in whichever order', () => {
  const of = (answers: MeasureAnswers) => concernOf(measures.cssrs, answers, {})
  expect(isAsBefore(of({ ideation: '4', preparatory: 'yes' }), of({ preparatory: 'yes', ideation: '4' }))).toBe(true)
  expect(isAsBefore(of({ ideation: '4' }), of({ ideation: '5' }))).toBe(false)
  expect(isAsBefore(of({ ideation: '4', preparatory: 'yes' }), of({ ideation: '4' }))).toBe(false)
})

test('an answer is said with its number and its words', () => {
  expect(wordsOf(measures.phq9, 'phq9_1', '2')).toBe('2, More than half the days')
  expect(wordsOf(measures.phq9, 'phq9_difficulty', '0')).toBe('0, Not difficult at all')
  expect(wordsOf(measures.phq9, 'phq9_1', null)).toBe('Left open')
  expect(wordsOf(measures.cssrs, 'preparatory', 'no')).toBe('No')
  expect(wordsOf(measures.ebi, 'mean', '66.7')).toBe('66.7')
})
