import { expect, test } from '@playwright/test'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { dictionary } from '@/lib/notes/dictionary'
import { display } from '@/lib/notes/display'
import { assemble } from '@/lib/notes/draft/assemble'
import type { Answer, PathValue } from '@/lib/notes/fields'
import { pathSchema } from '@/lib/notes/path-schema'
import { rowsOf } from '@/tests/support/answers'
import { planted } from '@/tests/support/planted'

/** The one-tap answer "none of these" of a multi. */
const { bodily } = planted.fields
const answered = (values: Record<string, PathValue>): Answer =>
  assemble(planted, rowsOf(values), { days_since_session: null }).bodily ?? null
const problem = (answer: Answer) =>
  leftBeforeSigning(planted, { bodily: answer }).find(({ field }) => field === 'bodily')?.problem

test('“none of these” is an answer of its own, and a tick outranks it', () => {
  expect(answered({ bodily: { none: true } })).toEqual({ none: true })
  expect(answered({ bodily: { none: true }, 'bodily.headache': true })).toEqual({ codes: ['headache'] })
  expect(pathSchema(planted, 'bodily')?.safeParse({ none: false }).success).toBe(false)
})

test('nothing ticked is not “none of these”', () => {
  expect(problem(null)).toBe('Nothing is recorded yet, nor “None of these”.')
  expect(problem({ none: true })).toBeUndefined()
})

test('it has its own words on the page and in the dictionary', () => {
  expect(bodily && display(bodily, { none: true }, String)).toBe('None of these')
  expect(bodily && display(bodily, { codes: ['headache', 'dizziness'] }, String)).toBe('Headache, Dizziness')
  expect(dictionary(planted).find(({ variable }) => variable === 'bodily___headache')?.values).toBe(
    '1=Yes; 0=No; all 0=None of these',
  )
})
