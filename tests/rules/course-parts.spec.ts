import { expect, test } from '@playwright/test'
import { partsOf } from '@/app/s/[study]/participants/[participant]/course-parts'

type Visit = Parameters<typeof partsOf>[0][number]
const today = '2026-03-12'
const days = (on: string) => ({ targetOn: on, windowFrom: on, windowTo: on })
const [past, future] = [days('2026-03-01'), days('2026-04-01')]
const visit = (code: string, more: object): Visit =>
  ({ code, state: 'planned', note: null, progress: null, ...more }) as unknown as Visit // what a line shows of a visit
const signed = { ...past, note: { id: 'n', status: 'signed' } }
const codes = (visits: readonly Visit[], arranges = false) => {
  const { earlier, now, later } = partsOf(visits, { today, arranges })
  return [earlier, now, later].map(part => part.map(({ code }) => code).join(' '))
}

test('what is done and what is far off is apart, but for the visit on either side of today', () => {
  const course = [
    ...['A', 'B'].map(code => visit(code, signed)),
    visit('C', { ...past, progress: 'countersigned' }),
    visit('D', { ...past, state: 'missed' }),
    visit('E', days(today)),
    ...['F', 'G', 'H', 'I'].map(code => visit(code, future)),
  ]
  expect(codes(course)).toEqual(['A B C', 'D E F', 'G H I'])
  expect(codes(course, true)).toEqual(['A B C', 'D E F G H I', ''])
})

test('what waits for somebody stays in view, however old or far off it is', () => {
  const course = [
    visit('A', past),
    visit('B', { ...past, note: { id: 'n', status: 'returned' } }),
    visit('C', { ...past, progress: 'ready' }),
    visit('D', { ...past, note: { id: 'n', status: 'entered_in_error' } }),
    ...['E', 'F', 'G', 'H'].map(code => visit(code, signed)),
    ...['I', 'J', 'K'].map(code => visit(code, future)),
    visit('L', { ...future, note: { id: 'n', status: 'draft' } }),
    visit('M', future),
  ]
  expect(codes(course)).toEqual(['E F G', 'A B C D H I L', 'J K M'])
})

test('a few are not worth a fold, and a cancelled visit to come is one of those to come', () => {
  const course = ['A', 'B', 'C'].map(code => visit(code, signed))
  const ahead = ['D', 'E', 'F'].map(code => visit(code, { ...future, state: 'cancelled' }))
  expect(codes([...course, ...ahead])).toEqual(['', 'A B C D E F', ''])
  expect(codes([])).toEqual(['', '', ''])
})
