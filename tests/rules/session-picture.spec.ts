import { expect, test } from '@playwright/test'
import { placeIn, ticksIn, windowAround, zoomedBy } from '@/app/_ui/chart/day-window'
import { entryWords } from '@/lib/session/log/entry-words'
import { outlineOf } from '@/lib/session/log/outline'
import { lanesOf } from '@/lib/session/timeline/picture'
import { sayingsOf } from '@/lib/session/timeline/picture-lane'
import { elapsedWords, lengthWords } from '@/lib/session/timeline/timeline-words'
import { dayOf, logged } from '@/tests/support/logged'

const called = { people: { anna: 'Anna Weber', ben: 'Ben Okoro' }, touch: { hold_hand: 'Hold hand' } }
const log = logged(
  ['clock_zero', 0],
  ['inner', 10, { lag: 5 }],
  ['nausea', 30],
  ['ended', 50, { concerns: '3' }],
  ['described', 400, { concerns: '3', body: { valence: 'unpleasant', intensity: '2' } }],
  ['crying', 60],
  ['touch', 62, { body: { touch: 'hold_hand', staff: 'ben', began: 'participant_asked', stopSignal: true } }],
  ['ended', 66, { concerns: '7' }],
  ['distress', 70, { body: { value: 8 } }],
  ['vitals', 80, { body: { systolic: '151', diastolic: '84', pulse: '88' } }],
  ['staff', 90, { body: { person: 'ben', way: 'out' } }],
  ['free_note', 95, { body: { words: 'Asks for the window.' } }],
  ['talking', 96],
  ['void', 97, { concerns: '13', body: { reason: 'undone' } }],
  ['left_site', 120],
)
const lanes = (limits = {}) =>
  lanesOf(dayOf(log), {
    called,
    therapists: ['anna', 'ben'],
    limits: [{ since: '2026-01-01T00:00:00.000000Z', limits }],
  })
const said = (id: string, limits = {}) =>
  lanes(limits)
    .filter(lane => lane.id === id)
    .flatMap(lane => sayingsOf(lane).map(({ minute, sentence }) => [minute, sentence]))

test('a lane in which nothing happened is left out', () => {
  expect(lanes().map(({ id }) => id)).toEqual([
    'course',
    'mode',
    'distress',
    'effects',
    'touch',
    'staff',
    'pressure',
    'pulse',
  ])
})

test('distress that is rated from 0 to 100 is drawn and said on its own scale', () => {
  const day = dayOf(logged(['clock_zero', 0], ['distress', 10, { body: { value: 70, of: 100 } }]))
  const [lane] = lanesOf(day, { called, therapists: [], limits: [] }).filter(({ id }) => id === 'distress')
  expect(lane).toMatchObject({ min: 0, max: 100, points: [{ value: 70, sentence: 'Distress 70 of 100' }] })
  expect(entryWords({ kind: 'distress', body: { value: 70, of: 100 } }, called)).toBe('Distress 70 of 100')
  expect(entryWords({ kind: 'distress', body: { value: 7 } }, called)).toBe('Distress 7')
})

test('each mark says what it shows', () => {
  expect(said('mode')).toEqual([[10, 'Turned inward, 1 h 50 min, dated back 5 min']])
  expect(said('effects')).toEqual([
    [30, 'Nausea, unpleasant, 2 of 3, 20 min'],
    [60, 'Crying, not described yet, not ended, 1 h so far'],
  ])
  expect(said('touch')).toEqual([[62, 'Hold hand, Ben Okoro, participant asked, stop signal used, 4 min']])
  expect(said('staff')).toEqual([
    [0, 'Anna Weber in the room, 2 h'],
    [0, 'Ben Okoro in the room, 1 h 30 min'],
  ])
})

test('a value outside the study’s own limits is said so; without limits nothing is', () => {
  expect(said('pressure')).toEqual([[80, 'Blood pressure 151/84 mmHg']])
  expect(said('pressure', { systolic: { high: 150 } })).toEqual([[80, 'Blood pressure 151/84 mmHg, outside the limit']])
  expect(said('pressure', { systolic: { high: 151 }, diastolic: { low: 84 } })).toEqual([
    [80, 'Blood pressure 151/84 mmHg'],
  ])
  expect(said('pulse', { pulse: { low: 89 } })).toEqual([[80, 'Pulse 88 a minute, outside the limit']])
})

test('the outline is the log’s own, without care and readings, and without what is struck', () => {
  expect(outlineOf(dayOf(log), called).map(({ minute, words }) => [minute, words])).toEqual([
    [0, 'Clock zero'],
    [10, 'Turned inward, dated back 5 min'],
    [30, 'Nausea, 20 min, unpleasant, 2 of 3'],
    [60, 'Crying, not ended'],
    [95, 'Note: “Asks for the window.”'],
    [120, 'Left'],
  ])
})

test('minutes are said as hours and minutes', () => {
  expect([0, 5, 65, -3].map(elapsedWords)).toEqual(['0:00', '0:05', '1:05', '−0:03'])
  expect([0, 59.6, 60, 95].map(lengthWords)).toEqual(['0 min', '1 h', '1 h', '1 h 35 min'])
})

test('the window holds the whole day, or so much of it as lies within it', () => {
  expect(windowAround('day', 0, 480)).toEqual({ from: -5.76, to: 485.76 })
  expect(windowAround('hours', 200, 480)).toEqual({ from: 140, to: 260 })
  expect(windowAround('hours', 0, 480).from).toBe(-5.76)
  expect(windowAround('hours', 480, 480).to).toBe(485.76)
  expect(windowAround('hours', 20, 40)).toEqual({ from: -1, to: 41 })
  expect([zoomedBy('day', -1), zoomedBy('day', 1), zoomedBy('half', 1)]).toEqual(['day', 'hours', 'half'])
})

test('the clock is written on round minutes, at most a dozen times', () => {
  expect(ticksIn({ from: -5, to: 485 })).toEqual([0, 60, 120, 180, 240, 300, 360, 420, 480])
  expect(ticksIn({ from: 140, to: 260 })).toEqual([150, 165, 180, 195, 210, 225, 240, 255])
  expect(placeIn({ from: 140, to: 260 }, 200)).toBe(50)
})
