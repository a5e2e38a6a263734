import { expect, test } from '@playwright/test'
import { earliestOf, latestOf, partialDayWords, precisionOf } from '@/lib/clock/partial-day'

const known: [text: string, precision: string, earliest: string, latest: string, words: string][] = [
  ['2026-03-12', 'day', '2026-03-12', '2026-03-12', '12 March 2026'],
  ['2026-03', 'month', '2026-03-01', '2026-03-31', 'March 2026'],
  ['2026', 'year', '2026-01-01', '2026-12-31', '2026'],
  ['unknown', 'unknown', '0000-01-01', '9999-12-31', 'Day not known'],
]
for (const [text, precision, earliest, latest, words] of known)
  test(`${text} is known to: ${precision}`, () => {
    expect([precisionOf(text), earliestOf(text), latestOf(text), partialDayWords(text)]).toEqual([
      ...[precision, earliest, latest, words],
    ])
  })

for (const text of [
  '',
  '2026-02-30',
  '2026-13',
  '2026-3',
  '26',
  '0026',
  '2026-03-',
  '2026-03-12T09:30',
  'Unknown',
  '?',
])
  test(`“${text}” is no day, and no part of one`, () => {
    expect(precisionOf(text)).toBeNull()
  })
