import { expect, test } from '@playwright/test'
import { zoneClock } from '@/lib/clock/zone-clock'

const moments = [
  '2026-03-29T00:59:59.999Z',
  '2026-03-29T01:00:00.000Z',
  '2026-10-25T00:59:59.999Z',
  '2026-10-25T01:00:00.000Z',
  '2026-10-03T15:29:59.999Z', // Lord Howe goes forward by half an hour
  '2026-10-03T15:30:00.000Z',
  '2026-12-31T23:59:59.123456Z',
  '1969-07-20T20:17:40.000Z',
]

test('every zone’s clocks show what the platform says, to the second, before and after they are set', () => {
  for (const timeZone of Intl.supportedValuesOf('timeZone'))
    for (const at of moments) expect(zoneClock(timeZone, at).wall, `${timeZone} ${at}`).toBe(wall(timeZone, at))
})

test('the distance from UTC is told in hours and minutes', () => {
  const offsets = moments.slice(0, 4).map(at => zoneClock('Europe/Oslo', at).offset)
  expect(offsets).toEqual(['+01:00', '+02:00', '+02:00', '+01:00'])
  expect(zoneClock('Asia/Kathmandu', '2026-06-01T08:00:00Z')).toEqual({ wall: '2026-06-01T13:45:00', offset: '+05:45' })
  expect(zoneClock('America/St_Johns', '2026-06-01T01:00:00Z')).toEqual({
    wall: '2026-05-31T22:30:00',
    offset: '-02:30',
  })
  expect(zoneClock('UTC', '2026-06-01T08:00:00Z')).toEqual({ wall: '2026-06-01T08:00:00', offset: '+00:00' })
})

test('a time that is none is refused', () => {
  expect(() => zoneClock('Europe/Oslo', 'yesterday')).toThrow(RangeError)
})

/** As the platform's own formatting has it; Swedish writes days as ISO 8601 does. */
const wall = (timeZone: string, at: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(new Date(at))
    .replace(' ', 'T')
