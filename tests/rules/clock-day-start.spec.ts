import { expect, test } from '@playwright/test'
import { dayStart, daysAfter } from '@/lib/clock/day-start'

const starts: [zone: string, day: string, at: string][] = [
  ['UTC', '2026-03-01', '2026-03-01T00:00:00.000000Z'],
  ['Europe/Amsterdam', '2026-01-15', '2026-01-14T23:00:00.000000Z'],
  ['Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00.000000Z'], // summer time begins at two that night
  ['Europe/Amsterdam', '2026-03-30', '2026-03-29T22:00:00.000000Z'],
  ['Europe/Amsterdam', '2026-10-25', '2026-10-24T22:00:00.000000Z'], // and ends at three
  ['Europe/Amsterdam', '2026-10-26', '2026-10-25T23:00:00.000000Z'],
  ['America/Vancouver', '2026-03-08', '2026-03-08T08:00:00.000000Z'],
  ['America/Vancouver', '2026-03-09', '2026-03-09T07:00:00.000000Z'],
  ['Asia/Kolkata', '2026-06-01', '2026-05-31T18:30:00.000000Z'],
  ['Pacific/Auckland', '2026-04-05', '2026-04-04T11:00:00.000000Z'],
]
for (const [zone, day, at] of starts)
  test(`${day} begins in ${zone} at ${at}`, () => {
    expect(dayStart(zone, day)).toBe(at)
  })

test('days are counted over the end of a month, of a year, and of summer time', () => {
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29')
  expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30')
})
