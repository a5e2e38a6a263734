import { expect, test } from '@playwright/test'
import { leftToAsk } from '@/lib/measures/left-to-ask'

type Where = Parameters<typeof leftToAsk>[1]
const visit: Parameters<typeof leftToAsk>[0] = {
  ...{ state: 'planned', measures: ['phq9', 'gad7'], targetOn: '2026-03-12' },
  ...{ windowFrom: '2026-03-10', windowTo: '2026-03-14' },
}
const at = (today: string, note: Where['note'] = null, ...asked: string[]): Where => ({
  ...{ today, note },
  asked: new Set(asked),
})
const both = ['phq9', 'gad7']
const cases: [said: string, where: Where, left: ReturnType<typeof leftToAsk>][] = [
  ['nothing before it opens', at('2026-03-09'), null],
  ['both from the day it opens', at('2026-03-10'), { standing: 'due', measures: ['phq9', 'gad7'] }],
  ['one where the other was asked', at('2026-03-12', null, 'phq9'), { standing: 'due', measures: ['gad7'] }],
  ['nothing where both were asked', at('2026-03-12', null, ...both), null],
  ['both while its note is written', at('2026-03-14', 'draft'), { standing: 'due', measures: ['phq9', 'gad7'] }],
  [
    'both, missing, once its note is signed',
    at('2026-03-12', 'signed'),
    { standing: 'missing', measures: ['phq9', 'gad7'] },
  ],
  ['both, missing, once it is over', at('2026-03-15', 'ready'), { standing: 'missing', measures: ['phq9', 'gad7'] }],
  ['nothing where nobody held it', at('2026-03-15'), null],
  [
    'both where it was held before its window',
    at('2026-03-09', 'draft'),
    { standing: 'due', measures: ['phq9', 'gad7'] },
  ],
]
for (const [said, where, left] of cases)
  test(`a visit asks for ${said}`, () => {
    expect(leftToAsk(visit, where)).toEqual(left)
  })

test('a cancelled visit asks for nothing', () => {
  expect(leftToAsk({ ...visit, state: 'cancelled' }, at('2026-03-12'))).toBeNull()
})
