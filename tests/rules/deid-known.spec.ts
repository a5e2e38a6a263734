import { expect, test } from '@playwright/test'
import { knownOf } from '@/lib/deid/known/known'
import { initialsOf, nameWordsOf, peopleOf } from '@/lib/deid/known/known-names'
import { dateShapes, knownTexts, phoneShapes } from '@/lib/deid/known/known-numbers'

test('a date of birth is known in the shapes people write', () => {
  const shapes = dateShapes('1984-03-12')
  for (const shape of [
    '1984-03-12',
    '03/12/1984',
    '3/12/84',
    '12.3.84',
    'mar 12, 1984',
    '12 march 1984',
    'march 12th, 1984',
  ])
    expect(shapes).toContain(shape)
  expect(dateShapes('in spring')).toEqual([])
})

test('a phone is known whole, without its country and by its last seven digits', () => {
  expect(phoneShapes('+1 910 555 0137')).toEqual(
    expect.arrayContaining(['9105550137', '910-555-0137', '555-0137', '5550137']),
  )
  expect(phoneShapes('555')).toEqual([])
})

test('a name is known by its words whatever their order, and by its initials', () => {
  const [one] = peopleOf({ staff: ['Delgado, Rose, PsyD'] })
  expect(one).toMatchObject({ given: ['rose'], family: ['delgado'] })
  const [own] = peopleOf({ participant: { first: 'Demetrius', last: 'Okonkwo-Bell' } })
  expect(own?.family).toEqual(['okonkwo', 'bell'])
  expect(own && initialsOf(own)).toEqual(expect.arrayContaining(['do', 'dob']))
})

test('nicknames come with the given names', () => {
  const words = nameWordsOf(
    { participant: { first: 'William', last: 'Hope' } },
    new Map([['william', ['will', 'bill']]]),
  )
  expect(words.map(({ word }) => word)).toEqual(['william', 'will', 'bill', 'hope'])
})

test('whatever is handed over as known, there is an answer', () => {
  const odd = [
    null,
    7,
    'Will',
    [],
    { participant: 'x', contacts: [null, 3, 'Ann'], staff: [null, 4, {}], site: 9 },
    { participant: { first: '', last: null, mrn: 12345 } },
  ]
  for (const given of odd) expect(() => knownTexts(knownOf(given)).concat([])).not.toThrow()
  expect(peopleOf(knownOf({ contacts: ['Ann'], staff: [''] }))).toMatchObject([{ given: ['ann'] }])
})
