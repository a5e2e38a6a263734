import { expect, test } from '@playwright/test'
import { readLexicon } from '@/lib/cli/read-lexicon'
import { leakSearch } from '@/lib/deid/leaks/leaks'

const known = {
  participant: {
    first: 'Demetrius',
    last: 'Okonkwo-Bell',
    preferred: 'Dee',
    dob: '1979-11-21',
    phone: '+1 910 555 0137',
    email: 'dokonkwo@example.net',
    street: '1033 Quartermaster Ct',
    city: 'Wanblee',
    zip: '28540',
    mrn: '93315-77',
    subjectId: 'BR-022',
  },
  contacts: [{ name: 'Zoë Müller', phone: '07700 900412' }, { name: 'Will Hope' }, { name: '李小明' }],
  staff: ["Siobhán O'Farrell"],
  site: 'Blue Ridge Psychiatry',
}
const search = leakSearch([known], readLexicon())

const tables: readonly [text: string, rule: string | null][] = [
  ['seen with demetrius today', 'name'],
  ['BELL OKONKWO', 'name'],
  ['dee’s breath slowed', 'name'],
  ['asked demetrious to sit', 'misspelt name'],
  ['zoe MUELLER rang', 'name'],
  ['Muller, Z.', 'name'],
  ['said ofarrell', 'name'],
  ['o farrell said', 'name'],
  ['d e m e t r i u s, he spelled', 'name spelled out'],
  ['Deme[NAME-1]trius sat', 'name'],
  ['[NAME-1] Okonkwo', 'name'],
  ['Demetrius[DATE: study day -12]', 'name'],
  ['dem\u0000etrius', 'name'],
  ['De\u0301metrius', 'name'],
  ['她叫李小明。', 'name'],
  ['we asked Will about it', 'name that is a word'],
  ['call (910) 555.01 37', 'phone'],
  ['call 0019105550137', 'phone'],
  ['5550137', 'end of a phone'],
  ['+44 7700 900412', 'phone'],
  ['born 21.11.1979', 'date of birth'],
  ['11/21/79', 'date of birth'],
  ['21st november 1979', 'date of birth'],
  ['19791121', 'date of birth'],
  ['DOKONKWO@EXAMPLE.NET', 'e-mail'],
  ['1033, QUARTERMASTER Ct.', 'street'],
  ['from wanblee', 'town or postcode'],
  ['box 28540', 'town or postcode'],
  ['chart 9331577', 'number of the records'],
  ['br 022', 'number of the records'],
  ['at the blue ridge\npsychiatry', 'site'],
  // near-misses
  ['a deed, indeed; will he hope? the bell', null],
  ['a demonstration of dedication', null],
  ['Will he remember? Hope remains.', null],
  ['118/74, 91 55, 50 13', null],
  ['15550137 grains', null],
  ['21.11.1978', null],
  ['285401', null],
  ['[NAME-1] came with [NAME-2] on [DATE-1]', null],
  ['blue ridges', null],
  ['the quartermaster', null],
  ['\ud83d lone \udc00 halves', null],
  ['', null],
]
for (const [text, rule] of tables)
  test(`${JSON.stringify(text)} ${rule ? `is found as a ${rule}` : 'is clean'}`, () => {
    const found = [...search.find(text)]
    if (rule) expect(found).toContain(rule)
    else expect(found).toEqual([])
  })

test('what can’t be searched for is told by its field, never by what it says', () => {
  const { unsearched } = leakSearch(
    [{ participant: { first: 'J', last: '', dob: 'in spring', phone: '555', city: 'Reading' }, staff: ['Q'] }],
    readLexicon(),
  )
  expect([...unsearched].sort()).toEqual(
    ['participant.city', 'participant.dob', 'participant.first', 'participant.phone', 'staff[0]'].sort(),
  )
})

test('names equal to common words in every field find nothing in plain prose', () => {
  const words = {
    first: 'The',
    middle: 'And',
    last: 'May',
    preferred: 'Will',
    city: 'Reading',
    street: 'of',
    mrn: 'in',
  }
  const { find, unsearched } = leakSearch([{ participant: words }], readLexicon())
  expect([...find('The will may improve and the reading of it helps in time.')]).toEqual([])
  expect([...find('We told Ms. May to rest.')]).toEqual(['name that is a word'])
  expect(unsearched).toContain('participant.city')
})

test('nothing known is nothing to search for, whatever was handed over', () => {
  for (const odd of [null, 7, 'Will', [], {}, { participant: [], contacts: 3, staff: {} }])
    expect(leakSearch([odd], readLexicon()).identifiers).toBe(0)
})

test('a name is found wherever it stands in a long text, and each more that is known finds no less', () => {
  const clean = 'breath slowed, hands open; BP 118/74. '.repeat(40)
  for (let at = 0; at < clean.length; at += 37)
    expect([...search.find(`${clean.slice(0, at)} okonkwo ${clean.slice(at)}`)]).toContain('name')
  const more = leakSearch([known, { staff: ['Ngozi Adeyemi'] }], readLexicon())
  for (const [text] of tables) for (const rule of search.find(text)) expect([...more.find(text)]).toContain(rule)
})
