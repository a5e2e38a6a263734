import { expect, test } from '@playwright/test'
import { isCalendarDate, isWallClock, minutesBetween } from '@/lib/clock/calendar'
import { studyDay } from '@/lib/clock/study-day'

const days: [date: string, day: number][] = [
  ['2026-03-10', 1],
  ['2026-03-11', 2],
  ['2026-03-09', -1],
  ['2026-02-28', -10],
  ['2026-03-30', 21], // summer time begins on the 29th
  ['2027-03-10', 366],
  ['2025-03-10', -365],
]
for (const [date, day] of days)
  test(`with 10 March 2026 for day 1, ${date} is day ${day}`, () => {
    expect(studyDay(date, '2026-03-10')).toBe(day)
  })

test('there is no day 0', () => {
  const around = Array.from({ length: 60 }, (_, index) =>
    new Date(Date.UTC(2026, 1, 8 + index)).toISOString().slice(0, 10),
  )
  expect(around.map(date => studyDay(date, '2026-03-10'))).not.toContain(0)
})

test('a leap day exists in its own years only', () => {
  expect(['2028-02-29', '2000-02-29', '2026-02-29', '2100-02-29', '2028-02-30'].map(isCalendarDate)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('a wall-clock time needs an offset that some clock has', () => {
  const offsets = [
    '+01:00',
    '-03:30',
    '+05:45',
    '+14:00',
    '-12:00',
    '+00:00',
    '-00:00',
    '+14:30',
    '-12:30',
    '+1:00',
    'Z',
    '',
  ]
  expect(offsets.filter(offset => isWallClock(`2026-03-12T09:30${offset}`))).toEqual(offsets.slice(0, 6))
})

test('minutes are counted across offsets and across midnight', () => {
  expect(minutesBetween('2026-03-12T10:00+01:00', '2026-03-12T09:30+01:00')).toBe(-30)
  expect(minutesBetween('2026-03-12T23:30+01:00', '2026-03-13T00:15+01:00')).toBe(45)
  expect(minutesBetween('2026-03-29T01:30+01:00', '2026-03-29T03:30+02:00')).toBe(60)
})
