import { expect, test } from '@playwright/test'
import { standingIn, type Timeline, timelineOf } from '@/lib/session/timeline/timeline'
import { distressIn, vitalsIn } from '@/lib/session/timeline/timeline-readings'
import { modesIn } from '@/lib/session/timeline/timeline-spans'
import { clockZeroAt, dayOf, logged } from '@/tests/support/logged'

const zero = ['clock_zero', 0] as const

const kindsOf = (timeline: Timeline) => standingIn(timeline).map(({ entry, minute }) => [entry.kind, minute])

test('without clock zero there is no day, nor with one that is struck', () => {
  expect(timelineOf([], {})).toBeNull()
  expect(timelineOf(logged(['rest', 4]), {})).toBeNull()
  const struck = logged(zero, ['void', 1, { concerns: '1', body: { reason: 'wrong_time' } }])
  expect(timelineOf(struck, {})).toBeNull()
  expect(timelineOf(struck, { written: '2026-03-12T10:00+01:00' })).toMatchObject({ zero: clockZeroAt })
})

test('clock zero is as the note has it, to the second where it was tapped in that minute', () => {
  const tapped = logged(['clock_zero', 0.5], ['rest', 10])
  expect(dayOf(tapped, { written: '2026-03-12T09:00Z' }).zero).toBe(clockZeroAt + 30_000)
  expect(dayOf(tapped, { written: '2026-03-12T08:50Z' }).zero).toBe(clockZeroAt - 600_000)
  expect(dayOf(tapped, { written: null }).zero).toBe(clockZeroAt + 30_000)
})

test('entries stand by when they happened, those of one moment by their number', () => {
  const timeline = dayOf(logged(zero, ['rest', 20], ['inner', 5, { lag: 15 }], ['talking', 20], ['check_in', 20]))
  expect(kindsOf(timeline)).toEqual([
    ['clock_zero', 0],
    ['inner', 5],
    ['rest', 20],
    ['talking', 20],
    ['check_in', 20],
  ])
  expect(timeline.entries.map(({ lag }) => lag)).toEqual([0, 15, 0, 0, 0])
})

test('a device’s clock that is off by more than a minute is said and set right; a minute is let be', () => {
  const timeline = dayOf(
    logged(zero, ['rest', 10, { ahead: 7 }], ['inner', 20, { ahead: 1 }], ['outer', 30, { ahead: -3 }]),
  )
  expect(timeline.entries.map(({ minute, clockOff }) => [minute, clockOff])).toEqual([
    [0, 0],
    [10, -7],
    [21, 0],
    [30, 3],
  ])
})

test('what is voided is struck by the first void, and stands for nothing', () => {
  const timeline = dayOf(
    logged(
      zero,
      ['inner', 10],
      ['void', 12, { concerns: '2', by: 'ben', body: { reason: 'wrong_kind', words: 'It was music.' } }],
      ['void', 13, { concerns: '2', body: { reason: 'other' } }],
    ),
  )
  expect(kindsOf(timeline)).toEqual([['clock_zero', 0]])
  expect(timeline.entries.map(({ struck }) => struck)).toEqual([
    null,
    { by: 'ben', on: clockZeroAt + 720_000, reason: 'wrong_kind', words: 'It was music.' },
  ])
  expect(modesIn(timeline)).toEqual([])
})

test('the day ends when the participant left; before, now or with what was logged last', () => {
  const open = logged(zero, ['rest', 100], ['described', 700, { concerns: '2' }])
  expect(dayOf(open).until).toBe(100)
  expect(dayOf(open, { now: clockZeroAt + 200 * 60_000 }).until).toBe(200)
  const left = logged(zero, ['left_site', 480], ['free_note', 600])
  expect(dayOf(left, { now: clockZeroAt + 900 * 60_000 }).until).toBe(480)
  const returned = logged(zero, ['left_site', 480], ['void', 481, { concerns: '2' }])
  expect(dayOf(returned).until).toBe(0)
})

test('distress and vital signs are read in order, without what is struck', () => {
  const timeline = dayOf(
    logged(
      zero,
      ['distress', 30, { body: { value: 6 } }],
      ['distress', 10, { lag: 25, body: { value: 0 } }],
      ['distress', 20, { body: { value: 9 } }],
      ['void', 21, { concerns: '4' }],
      ['vitals', 60, { body: { systolic: '131', diastolic: '84', temperature: '36.9' } }],
    ),
  )
  expect(distressIn(timeline).map(({ minute, value }) => [minute, value])).toEqual([
    [10, 0],
    [30, 6],
  ])
  expect(vitalsIn(timeline, 'temperature').map(({ minute, value }) => [minute, value])).toEqual([[60, 36.9]])
  expect(vitalsIn(timeline, 'pulse')).toEqual([])
})
