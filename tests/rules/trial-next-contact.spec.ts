import { expect, test } from '@playwright/test'
import { nextCall } from '@/lib/trial/next-contact'

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
