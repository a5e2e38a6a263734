import { expect, test } from '@playwright/test'
import { codeOf, fileOf, importsOf, sources } from './sources'

const rooms =
  'outcome clock deid seal audit access credentials jobs messages trial notes measures events session signing review export ops auth cli'.split(
    ' ',
  )

const forbidden: [who: RegExp, what: RegExp, except?: RegExp][] = [
  [/./, /^\.\.\//], // reach another room by '@/lib/…' only
  [/^(lib|db)\//, /^@\/app\//], // nothing imports app
  [/^(app|lib|db)\//, /^@\/tests\//], // nor what tests are made of
  [/^db\//, /^@\/lib\//, /^db\/seed\//], // the database knows no rules; the demo study is made by the use-cases
  [/^app\//, /^(@\/db\/|drizzle-orm|pg$|@electric-sql)/], // pages hold no SQL
  [/^lib\//, /^(next|react)([-/]|$)/, /^lib\/(auth\/|cli\/serve\.mjs)/], // rules know no framework
  [/^lib\//, /^drizzle-orm/, /(repository|access\/sight)\.ts$/], // SQL has one kind of home
  [/^lib\/deid\//, /^(?!\.\/|@\/lib\/(deid|outcome)\/)/], // de-identification depends on nothing
]

const roomOf = (path: string | null) => path?.match(/^lib\/([^/]+)\//)?.[1]

for (const file of sources)
  test(`${file} imports only what it may`, () => {
    for (const { target } of importsOf(file)) {
      for (const [who, what, except] of forbidden)
        if (who.test(file) && !except?.test(file)) expect(target).not.toMatch(what)
      const [here, there] = [roomOf(file), roomOf(target.replace(/^@\//, ''))]
      if (here && there) expect(rooms.indexOf(there), `${here} → ${there}`).toBeLessThanOrEqual(rooms.indexOf(here))
    }
  })

test('every folder of lib is one of the rooms', () => {
  const folders = new Set(sources.filter(file => file.startsWith('lib/')).map(file => file.split('/')[1] ?? ''))
  expect([...folders].filter(folder => !rooms.includes(folder))).toEqual([])
})

test('a repository is handed its transaction and never opens one', () => {
  const opening = sources
    .filter(file => /repository\.ts$/.test(file))
    .filter(file => importsOf(file).some(({ target, lives }) => lives && /^@\/db\/(client|work)$/.test(target)))
  expect(opening).toEqual([])
})

test('transactions are opened in db/work.ts alone', () => {
  const opening = sources.filter(file => /^(app|lib|db)\//.test(file) && /\btransaction\(/.test(codeOf(file)))
  expect(opening.filter(file => file !== 'db/work.ts')).toEqual([])
})

test('no file only passes on what others export, but the schema that drizzle wants whole', () => {
  const passesOn = /^(export (\*|type \{[^}]*\}|\{[^}]*\})( as \w+)? from '[^']+';?\s*)+$/
  const barrels = sources.filter(file => /(^|\/)index\.\w+$/.test(file) || passesOn.test(codeOf(file).trim()))
  expect(barrels.filter(file => file !== 'db/schema/schema.ts')).toEqual([])
})

/** What runs in a browser of lib: the definitions and their readings, what a form asks, and the words of a refusal. */
const pure =
  /^lib\/(outcome\/\w[\w-]*|clock\/(calendar|instant)|credentials\/recovery-code|trial\/(consent-words|input|identity-parts|add-participant-input|reveal-reasons|visit-reasons|visit-window|delegated-task-labels)|notes\/(definitions\/\w[\w-]*|circumstances|field-bases|fields|presence|standing|definition|answer|paths|path-value|path-words|when|assemble|completeness|parts-left|display|words|part-label)|events\/(event-input|event-words)|measures\/(definitions\/\w[\w-]*|measure|measures|check|statement-text|strike-reasons))\.ts$/

for (const start of sources.filter(file => file.startsWith('app/') && /^\s*['"]use client['"]/.test(codeOf(file))))
  test(`${start} takes into the browser only what may be there`, () => {
    const reached = reach(start)
    expect([...reached].filter(file => /^(lib|db)\//.test(file) && !pure.test(file))).toEqual([])
    const packages = [...reached].flatMap(file =>
      importsOf(file)
        .filter(({ lives }) => lives)
        .map(({ target }) => target),
    )
    expect(
      packages.filter(target => /^(node:|pg$|pg-boss|drizzle|@electric-sql|@node-rs|pino|next-auth$)/.test(target)),
    ).toEqual([])
  })

/** Every file that the bundler would follow from here; it stops at a server action, of which the browser gets a reference. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || /^\s*['"]use server['"]/.test(codeOf(file))) return seen
  seen.add(file)
  for (const { target, lives } of importsOf(file)) {
    const next = lives ? fileOf(file, target) : null
    if (next) reach(next, seen)
  }
  return seen
}
