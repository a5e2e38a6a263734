import { expect, test } from '@playwright/test'
import { placeheld } from '@/lib/deid/placeholders'
import { studyDayOf } from '@/lib/deid/study-days'
import { found } from '@/tests/support/scrubbed'

const calendar = { dayOne: '2025-03-10', writtenOn: '2025-03-21' }

const days: readonly (readonly [string, number | null])[] = [
  ['2025-03-10', 1],
  ['2025-03-09', -1],
  ['21 March 2025', 12],
  ['March 21st', 12],
  ['the 21st of March', 12],
  ['3/21/2025', 12],
  ['21/3/2025', 12],
  ['3/3/2025', -7],
  ['yesterday', 11],
  ['The day after  tomorrow', 14],
  ['last night', 11],
  ['30 December', -70],
  ['2/3/2025', null],
  ['March', null],
  ['last Tuesday', null],
  ['31 February 2025', null],
  ['12 March 1984', null],
  ['2024-11-01', null],
  ['', null],
]

for (const [written, day] of days)
  test(`“${written}” is ${day === null ? 'no day that can be told' : `day ${day}`}`, () => {
    expect(studyDayOf(written, calendar)).toBe(day)
  })

test('without a day one there are no study days, and without a day of writing only full dates have one', () => {
  expect(studyDayOf('2025-03-10', {})).toBeNull()
  expect(studyDayOf('2025-03-10', { dayOne: 'soon' })).toBeNull()
  expect(studyDayOf('yesterday', { dayOne: calendar.dayOne })).toBeNull()
  expect(studyDayOf('March 21', { dayOne: calendar.dayOne })).toBeNull()
})

test('a date whose day is told has it in its placeholder, the others keep their numbers, and scrubbing again changes nothing', () => {
  const text = 'Renee was born on 12 March 1984. Seen 21 March 2025, wept yesterday.'
  const scrubbed = placeheld(text, found(text), new Map(), calendar)
  expect(scrubbed).toBe('[NAME-1] was born on [DATE-1]. Seen [DATE day 12], wept [DATE day 11].')
  expect(placeheld(scrubbed, found(scrubbed), new Map(), calendar)).toBe(scrubbed)
})
