import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

/** What shorthand leaves out: capitals, prepositions, the word for what a number is. With the same shapes that identify nobody. */
const written = [
  'rang ‹mon›, txt ‹sun nite›; stall ‹mon-wed›; off ‹Fridays›',
  'sat quietly; the sun, nice; Monday blues',
  'Slept well. ‹sc›',
  'Slept well. ok',
  'talked to ‹vin› on the way; all fine says ‹bec›',
  'talked to them on the way; said nah.',
  'client no ‹418 227 905›; mobile ‹9123 0456›; ‹PK-019› early',
  'pulse 118 104 100; checks 0830 0915; TAS-20 done',
  'went to bed, 1500 soup; in the room, 0940 calm',
  'home in a mini ‹SK19 VTE›',
  'T12 VTE was loud',
  'w gf + son ‹DJ› 6',
  'session DJ 6',
  'moved to ‹304 - 9980 Salal Crescent, V3T 0A1›',
  'pic at ‹lake tawakoni›; raised at ‹tolaga bay›',
  'pic at the lake; calm by the bay',
  'told by ‹K. Tanner›, who knew',
  'told by Plan A. Then rest',
  '"‹Tex›" beside him; called "‹Doc T›"',
  '"Joker" beside him; saw a doc',
  'rang from ‹Brighton 6th›',
  'calm from Session 5th on',
  '‹L. Berman, LCSW-R›',
  '9.50 | calm | ‹JV›\n10.30 | tears, water',
  '9.50 | calm | BP\n10.30 | tears, water',
  'Handed over to ‹PM›.',
  'Handed over to PM at six',
  '1130 calm. ‹KR›\n1140 ‹KR› + ‹OF› in room; out OF room',
  'her blue Escape ‹DNR 2216›; dob ‹25 3 83›; closed ‹20.06›; scored 20.06',
]

for (const text of written)
  test(`shorthand is read: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })

const ofKnown: readonly string[] = [
  '‹Rivers D› / 38M / vet',
  'he held on and ‹GRACE› took his hand',
  'the GRACE score',
  'I spoke with ‹GRACE› by telephone',
  'he spoke with grace.',
  '‹Hope› has retrained the desk',
  'Hope has changed the game',
  '‹Grace› (Oluwaseun) came',
  '‹Hope› arived at 8:15',
  'With thanks. ‹Grace›',
  'Themes: joy, grief, Grace',
  'Resubmit by noon. ‹Hope›.',
  'At noon she spoke of grace.',
]

for (const text of ofKnown)
  test(`shorthand of somebody known is read: ${text}`, () => {
    const known = {
      participant: { first: 'Grace', last: 'Rivers' },
      contacts: [{ name: 'Dan Rivers' }],
      staff: ['Hope Villanueva'],
    }
    expect(marked(text.replace(/[‹›]/g, ''), known)).toBe(text)
  })
