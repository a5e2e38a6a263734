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
const places: [visit: string, cancelled: string[], is: string[]][] = [
  ['PREP1', [], []],
  ['PREP2', [], []],
  ['PREP3', [], ['last_preparation']],
  ['PREP2', ['PREP3'], ['last_preparation']],
  ['PREP3', ['PREP3'], ['last_preparation']],
  ['MED1', [], []],
  ['INT1.1', [], ['first_integration']],
  ['CALL1.1', [], []],
  ['INT1.2', [], ['before_session']],
  ['INT1.2', ['INT1.1'], ['first_integration', 'before_session']],
  ['INT1.1', ['INT1.2'], ['first_integration', 'before_session']],
  ['INT2.1', [], ['first_integration']],
]
for (const [visitId, cancelled, is] of places)
  test(`${visitId} is ${is.join(' and ') || 'neither'}${cancelled.length > 0 ? ` with ${cancelled} cancelled` : ''}`, () => {
    const place = placeInCourse(visits(cancelled), { visitId })
    expect(Object.entries(place).flatMap(([name, so]) => (so ? [name] : []))).toEqual(is)
  })
