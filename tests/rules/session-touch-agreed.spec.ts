import { expect, test } from '@playwright/test'
import { agreedTouchWords, briefTouchWords } from '@/app/_ui/session/touch-words'

const kinds = { hand: 'Hold hand', shoulder: 'Hand on shoulder', foot: 'Hand on foot', hug: 'Hug' }
const people = [
  { id: '1', name: 'Maren Oldhoven', seat: 'lead' },
  { id: '2', name: 'Tomas Brackwell', seat: 'second' },
] as const
const both = (code: string, agreed: string) => ({ [`${code}.lead`]: agreed, [`${code}.second`]: agreed })

test('the touch that is agreed says how far: what is to be asked each time is told from what is welcome', () => {
  const cells = {
    ...both('hand', 'welcome'),
    ...both('shoulder', 'welcome'),
    ...both('foot', 'ask'),
    ...both('hug', 'no'),
  }
  expect(agreedTouchWords({ kinds, cells }, people)).toEqual([
    'Hold hand, Hand on shoulder: welcome, ask when in doubt',
    'Hand on foot: ask each time',
  ])
})

test('where the two differ each is named with what is agreed with them; what nobody may is not told of', () => {
  const cells = { 'hand.lead': 'welcome', 'hand.second': 'ask', 'foot.second': 'ask' }
  expect(agreedTouchWords({ kinds, cells }, people)).toEqual([
    'Hold hand: welcome, ask when in doubt (Maren Oldhoven); ask each time (Tomas Brackwell)',
    'Hand on foot: no (Maren Oldhoven); ask each time (Tomas Brackwell)',
  ])
  expect(agreedTouchWords({ kinds, cells: {} }, people)).toEqual([])
})

test('in brief no kind is called more welcome than it is with either of the two', () => {
  const cells = {
    ...both('hand', 'welcome'),
    ...{ 'shoulder.lead': 'welcome', 'shoulder.second': 'ask' },
    ...{ 'foot.lead': 'welcome', 'foot.second': 'no' },
    ...both('hug', 'no'),
  }
  expect(briefTouchWords({ kinds, cells })).toBe(
    'not of both: Hand on foot · ask each time: Hand on shoulder · welcome: Hold hand',
  )
  expect(briefTouchWords({ kinds, cells: {} })).toBe('')
})
