import { expect, test } from '@playwright/test'
import { effectsByVisit } from '@/app/s/[study]/effects-by-visit'

const visit = { participantCode: 'WK-106', visitCode: 'MED2', isLate: false, endedLate: 0 }
const headache = { ...visit, noteId: 'a', kind: 'headache', label: 'Headache', count: 2, since: '2026-03-02' } as const

test('effects that wait stand in one row a visit, with how many they are and since when the first of them waits', () => {
  const nausea = { ...headache, kind: 'nausea', label: 'Nausea', count: 1, since: '2026-03-01' } as const
  const other = { ...headache, noteId: 'b', visitCode: 'MED3', count: 1, since: '2026-03-04' }
  expect(effectsByVisit([headache, nausea, other])).toMatchObject([
    { noteId: 'a', visitCode: 'MED2', count: 3, since: '2026-03-01', kinds: [headache, nausea] },
    { noteId: 'b', visitCode: 'MED3', count: 1, since: '2026-03-04', kinds: [other] },
  ])
  expect(effectsByVisit([])).toEqual([])
})
