import { expect, test } from '@playwright/test'
import { placeInCourse } from '@/lib/notes/circumstances-of'

const course = 'PREP1 PREP2 PREP3 MED1 INT1.1 CALL1.1 INT1.2 MED2 INT2.1'.split(' ')
const kinds: Readonly<Record<string, 'preparation' | 'session' | 'integration'>> = {
  P: 'preparation',
  M: 'session',
  I: 'integration',
}
const visits = (cancelled: readonly string[]) =>
  course.map(id => ({
    id,
    kind: kinds[id[0] ?? ''] ?? ('contact_call' as 'integration'),
    state: cancelled.includes(id) ? ('cancelled' as const) : ('planned' as const),
  }))
/** Where it is said of no session that it was not held, each of them was. */
const places: [visit: string, cancelled: string[], is: string[], notHeld?: string][] = [
  ['PREP1', [], []],
  ['PREP2', [], []],
  ['PREP3', [], ['last_preparation']],
  ['PREP2', ['PREP3'], ['last_preparation']],
  ['PREP3', ['PREP3'], ['last_preparation']],
  ['MED1', [], []],
  ['INT1.1', [], ['after_session', 'first_integration']],
  ['CALL1.1', [], ['after_session']],
  ['INT1.2', [], ['after_session', 'before_session']],
  ['INT1.2', ['INT1.1'], ['after_session', 'first_integration', 'before_session']],
  ['INT1.1', ['INT1.2'], ['after_session', 'first_integration', 'before_session']],
  ['MED2', [], ['after_session']],
  ['MED2', ['MED1'], []],
  ['INT2.1', [], ['after_session', 'first_integration']],
  ['INT1.2', [], ['before_session'], 'MED1'],
  ['MED2', [], [], 'MED1'],
  ['INT2.1', [], ['after_session', 'first_integration'], 'MED2'],
]
for (const [visitId, cancelled, is, notHeld] of places)
  test(`${visitId} is ${is.join(' and ') || 'neither'}${cancelled.length > 0 ? ` with ${cancelled} cancelled` : ''}${notHeld ? ` with ${notHeld} not held` : ''}`, () => {
    const held = new Set(['MED1', 'MED2'].filter(id => id !== notHeld && !cancelled.includes(id)))
    const place = placeInCourse(visits(cancelled), { visitId }, held)
    expect(Object.entries(place).flatMap(([name, so]) => (so ? [name] : []))).toEqual(is)
  })
