import { expect, test } from '@playwright/test'
import { callThatWaits, nextCall } from '@/lib/trial/visits/next-contact'

type Visit = Parameters<typeof nextCall>[0][number]
const visit = (code: string, targetOn: string, state: Visit['state'] = 'planned'): Visit => ({
  code,
  kind: code.startsWith('MED') ? 'session' : 'contact_call',
  state,
  targetOn,
})
const course = [visit('MED1', '2026-03-12'), visit('MED2', '2026-04-09')]
const cases: [said: string, visits: Visit[], today: string, code: string][] = [
  ['before any session', course, '2026-03-11', 'CALL0.1'],
  ['on the day of a session', course, '2026-03-12', 'CALL1.1'],
  ['after one call', [...course, visit('CALL1.1', '2026-03-13')], '2026-03-14', 'CALL1.2'],
  ['after nine', [...course, visit('CALL1.9', '2026-03-13')], '2026-03-14', 'CALL1.10'],
  ['after the second session', [...course, visit('CALL1.2', '2026-03-14')], '2026-04-10', 'CALL2.1'],
  [
    'where the second is cancelled',
    [course[0] as Visit, visit('MED2', '2026-04-09', 'cancelled')],
    '2026-04-10',
    'CALL1.1',
  ],
]
for (const [said, visits, today, code] of cases)
  test(`a call ${said} is ${code}`, () => {
    expect(nextCall(visits, today)).toBe(code)
  })

const calls = [3, 4, 5].map(day => ({
  ...visit(`CALL1.${day - 2}`, `2026-03-1${day}`),
  id: `${day}`,
  windowTo: `2026-03-1${day + 1}`,
}))
const waits: [said: string, begun: string[], today: string, code: string | undefined][] = [
  ['today’s', [], '2026-03-14', 'CALL1.2'],
  ['yesterday’s where today’s is begun', ['4'], '2026-03-14', 'CALL1.1'],
  ['none where both are begun, and never tomorrow’s', ['3', '4'], '2026-03-14', undefined],
  ['the last one on the day after it', [], '2026-03-16', 'CALL1.3'],
  ['none once the windows are over', [], '2026-03-17', undefined],
]
for (const [said, begun, today, code] of waits)
  test(`the planned call that waits is ${said}`, () => {
    expect(callThatWaits(calls, new Set(begun), today)?.code).toBe(code)
  })

test('a cancelled call does not wait', () => {
  const cancelled = calls.map(call => ({ ...call, state: 'cancelled' as const }))
  expect(callThatWaits(cancelled, new Set(), '2026-03-14')).toBeUndefined()
})
