import { expect, test } from '@playwright/test'
import { knownWordRules } from '@/lib/deid/known/known-word-rules'
import { found, marked } from '@/tests/support/scrubbed'

/** Of whom the examples speak: their names are words as well. */
const known = {
  participant: { first: 'Rose', last: 'Banks' },
  contacts: [{ name: 'Will Banks' }, { name: 'Joy' }],
  staff: ['Hope Adeyemi', 'Mark Lund', 'Sky Moreno', 'Colin Frank', 'Iris Vane'],
}

for (const { id, example, nearMiss, reason } of knownWordRules) {
  test(`${id} finds what its example says`, () => {
    expect(marked(example.replace(/[‹›]/g, ''), known)).toBe(example)
  })

  test(`${id} leaves its near-miss as it is`, () => {
    expect(found(nearMiss, known).map(({ start, end }) => nearMiss.slice(start, end))).toEqual([])
    expect(reason.length).toBeGreaterThan(15)
  })
}

const staff = ['Joris van Dijk', 'Martin Sund', 'Helen Low', 'Ada Moss']

for (const [written, why] of [
  ['taxi home. — ‹jvd›', 'small letters after a dash at the end'],
  ['‹JvD› and ‹MS› in the room', 'a particle between capitals, and two who are known'],
  ['calm at four. sgd. ‹ms›', 'a word for signing'],
  ['HR 88. ‹hl›/‹am›', 'two with a slash'],
  ['‹AM› to ring. mtg w ‹ms› moved', 'who is to do something, and who is met'],
  ['Minutes ‹ob›.', 'whoever wrote, known or not'],
  ['Slept well. ‹JT›', 'two capitals at the very end'],
  ['check at 9 am, MS excluded, BP 120/80', 'a time, a disease and a reading are nobody'],
  ['to do: am walk. PRN', 'a part of the day and a short form at the end'],
] as const)
  test(`initials: ${why}`, () => {
    expect(marked(written.replace(/[‹›]/g, ''), { staff })).toBe(written)
  })

test('how a participant is, in a word that is a name as well, is nobody', () => {
  for (const said of ['The patient is frank with her.', 'Participant was hope itself today.'])
    expect(marked(said, known)).toBe(said)
})
