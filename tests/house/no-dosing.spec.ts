import { expect, test } from '@playwright/test'
import { columnsOf } from '@/lib/export/columns'
import { itemTablesOf } from '@/lib/export/item-table'
import { logTables } from '@/lib/export/log-table'
import { published } from '@/lib/measures/measures'
import { definitions } from '@/lib/notes/definition'
import { dictionary } from '@/lib/notes/dictionary'
import { describedWords } from '@/lib/session/effects/described-words'
import { began } from '@/lib/session/log/entry-details'
import { kindFields } from '@/lib/session/log/kind-dictionary'
import { careTouch, kinds } from '@/lib/session/log/kinds'
import { vitalRanges } from '@/lib/session/vitals/vital-ranges'
import { dosingIn } from './dosing-words'
import { fileOf, importsOf, sources, textOf } from './sources'

/** What may be said though it sounds like dosing, each with its reason; fifteen at most, and none that nobody says. */
const allowed: Readonly<Record<string, string>> = {
  'tests/house/no-dosing.spec.ts': 'The table of requirements names the very file that holds this rule.',
  'no table and no column of the database is about dosing': 'The title of a test that the same table names.',
  'no file of the application says anything about dosing': 'The title of a test that the same table names.',
}

/** Finds amounts in what people wrote, so it has to name units. */
const lexicon = 'lib/notes/unblinding-words.ts'

const said: [text: string, found: string | null][] = [
  ['dose_level', 'dose'],
  ['The dosage', 'dosage'],
  ['microDosing', 'dosing'],
  ['microdosed', 'microdosed'],
  ['Overdose', 'overdose'],
  ['uptitration_day', 'uptitration'],
  ['Titrated', 'titrated'],
  ['regimen', 'regimen'],
  ['route of administration', 'route of administration'],
  ['given sublingually', 'sublingually'],
  ['80 mg', 'mg'],
  ['0.5g', '0.5g'],
  ['25 µg', 'µg'],
  ['10 ml', '10 ml'],
  // near-misses
  ['does he doze', null],
  ['dossier', null],
  ['diagnosed', null],
  ['endoscopy', null],
  ['regiment', null],
  ['administrator', null],
  ['Administration', null],
  ['img', null],
  ['mt-2 ml-4', null],
  ['120 mmHg', null],
  ['72 kg', null],
  ['5 grid columns', null],
  ['2 glasses of water', null],
  ['sha256', null],
]
for (const [text, found] of said)
  test(`“${text}” ${found ? `names ${found}` : 'names no dosing'}`, () => {
    expect(dosingIn(text)).toBe(found)
  })

for (const definition of definitions) {
  test(`nothing in ${definition.id} is about dosing, nor in its dictionary and its columns`, () => {
    const columns = [...columnsOf(definition), ...itemTablesOf(definition).flatMap(table => table.columns)]
    const values = [...stringsIn(definition), ...stringsIn(dictionary(definition)), ...stringsIn(columns)]
    expect(values.length).toBeGreaterThan(300)
    expect(offending(values)).toEqual([])
  })
}

for (const measure of published)
  test(`nothing in ${measure.id} is about dosing`, () => {
    const values = [...stringsIn(measure)]
    expect(values.length).toBeGreaterThan(10)
    expect(offending(values)).toEqual([])
  })

test('nothing in the kinds of the log is about dosing, nor in what an entry holds, its dictionary and its columns', () => {
  const values = [...stringsIn(kinds), ...stringsIn(kindFields), ...stringsIn(vitalRanges), ...stringsIn(logTables)]
  expect(values).toContain('water_food')
  expect(offending([...values, ...stringsIn(describedWords), ...stringsIn(careTouch), ...stringsIn(began)])).toEqual([])
})

test('no table and no column of the database is about dosing', () => {
  const names = sources.filter(file => file.startsWith('db/schema/')).flatMap(quotedIn)
  expect(names).toContain('note_answer')
  expect(offending(names)).toEqual([])
})

test('the words that may unblind are read by what looks for them alone, and by nothing that renders', () => {
  const readers = sources.filter(file => importsOf(file).some(({ target }) => fileOf(file, target) === lexicon))
  expect(readers).toEqual(['lib/notes/unblinding.ts'])
})

/** Whole files, comments and all: what can be rendered, what the interfaces take, and every name in between. */
test('no file of the application says anything about dosing', () => {
  const files = sources.filter(file => /^(app|lib)\//.test(file) && file !== lexicon)
  expect(files.length).toBeGreaterThan(500)
  const lines = files.flatMap(file => offending(textOf(file).split('\n')).map(line => `${file}: ${line}`))
  expect(lines).toEqual([])
})

test('what is allowed is fifteen strings at most, each with a reason, and each is said somewhere', () => {
  expect(Object.keys(allowed).length).toBeLessThanOrEqual(15)
  const everything = sources
    .filter(file => /^(app|lib|db\/schema)\//.test(file))
    .map(textOf)
    .join('\n')
  for (const [text, reason] of Object.entries(allowed)) {
    expect(reason.length, text).toBeGreaterThan(20)
    expect(everything).toContain(text)
  }
})

const offending = (texts: readonly string[]) => texts.filter(text => dosingIn(withoutAllowed(text)) !== null)

const withoutAllowed = (text: string) => Object.keys(allowed).reduce((rest, each) => rest.replaceAll(each, ''), text)

const quotedIn = (file: string) => [...textOf(file).matchAll(/'([^'\n]+)'/g)].map(([, name]) => name ?? '')

/** Every string of a value, its keys among them. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [key, ...stringsIn(each)])
}
