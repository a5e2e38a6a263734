import { expect, test } from '@playwright/test'
import { inPlaceOf, joinPieces } from '@/app/_ui/session/begun-pieces'
import { joinReadings, nothingRead, type VitalsBegun } from '@/app/_ui/session/vitals-begun'
import { joinWords } from '@/app/_ui/session/words-begun'

const [first, second, third] = ['2027-03-01T10:00:00.000Z', '2027-03-01T10:04:00.000Z', '2027-03-01T10:09:00.000Z']
const said = (since: string, words: string) => ({ since, words })
const read = (since: string, more: Partial<VitalsBegun>): VitalsBegun => ({ ...nothingRead, since, ...more })

test('what several pages began stands beside one another, in the order in which it was begun', () => {
  const [water, window, home] = [said(second, 'Water.'), said(third, 'The window.'), said(first, 'Home.')]
  expect(joinPieces([water, window, home], joinWords)).toEqual([home, water, window])
})

const notes: [what: string, older: string, newer: string, joined: string][] = [
  ['gone on with', 'He named', 'He named the harbour.', 'He named the harbour.'],
  ['written otherwise', 'He named a boat.', 'He named the harbour.', 'He named a boat.\nHe named the harbour.'],
  ['left as it was', 'He wept.', 'He wept.', 'He wept.'],
]
for (const [what, older, newer, joined] of notes)
  test(`a note that a second page has ${what} loses no word`, () => {
    expect(joinPieces([said(first, older), said(first, newer)], joinWords)).toEqual([said(first, joined)])
  })

test('a reading that two pages went on with has the figures of both, and the newer of what both have', () => {
  const older = read(first, { typed: { systolic: '11', pulse: '81' }, position: 'sitting', response: 'Lay down.' })
  const newer = read(first, { typed: { systolic: '117', pulse: ' ', diastolic: '73' }, measuredBy: 'anna' })
  expect(joinPieces([older, newer], joinReadings)).toEqual([
    read(first, {
      typed: { systolic: '117', diastolic: '73', pulse: '81' },
      position: 'sitting',
      measuredBy: 'anna',
      response: 'Lay down.',
    }),
  ])
})

test('readings that were begun apart stay apart', () => {
  const [one, other] = [read(first, { typed: { pulse: '81' } }), read(second, { typed: { pulse: '84' } })]
  expect(joinPieces([other, one], joinReadings)).toEqual([one, other])
})

test('a sheet takes out what it shows and nothing else', () => {
  const [one, other, late] = [said(first, 'One.'), said(second, 'Two.'), said(third, 'Three.')]
  expect(inPlaceOf([one, other, late], [first, second], [said(first, 'One and two.')])).toEqual([
    late,
    said(first, 'One and two.'),
  ])
  expect(inPlaceOf([one, late], [null, first], [])).toEqual([late])
})
