import { expect, test } from '@playwright/test'
import { siteTime, wallClock, withOffset } from '@/app/_ui/page/site-time'

test('an instant is told by the site’s clock, with its distance from UTC', () => {
  expect(siteTime('2026-11-23T17:47:27.123456Z', 'Europe/Oslo')).toEqual({
    date: '23 November 2026',
    clock: '18:47',
    seconds: '18:47:27',
    offset: 'UTC+01:00',
  })
  expect(wallClock('2026-11-23T23:30:00.000000Z', 'Australia/Sydney')).toBe('2026-11-24T10:30:00')
  expect(wallClock('2026-11-23T23:00:00.000000Z', 'Europe/Oslo')).toBe('2026-11-24T00:00:00')
})

for (const [minute, zone, expected, why] of [
  ['2026-07-01T09:30', 'Europe/Oslo', '+02:00', 'a summer day'],
  ['2026-12-01T09:30', 'Europe/Oslo', '+01:00', 'a winter day'],
  ['2026-03-29T01:59', 'Europe/Oslo', '+01:00', 'the last minute before summer time'],
  ['2026-03-29T03:00', 'Europe/Oslo', '+02:00', 'the first minute of summer time'],
  ['2026-10-25T02:30', 'Europe/Oslo', '+02:00', 'the hour that comes twice, read as the first'],
  ['2026-10-25T03:00', 'Europe/Oslo', '+01:00', 'the first minute after it'],
  ['2026-10-26T12:00', 'Europe/Oslo', '+01:00', 'the day after'],
  ['2026-06-01T08:00', 'America/New_York', '-04:00', 'west of Greenwich'],
  ['2026-06-01T08:00', 'Asia/Kathmandu', '+05:45', 'a quarter-hour zone'],
  ['2026-06-01T08:00', 'UTC', '+00:00', 'UTC itself'],
] as const) {
  test(`a typed time takes the offset that the site has then: ${why}`, () => {
    expect(withOffset(minute, zone)).toBe(`${minute}${expected}`)
  })
}
