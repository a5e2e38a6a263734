import { expect, test } from '@playwright/test'
import { codeOf, fileOf, importsOf, sources } from './sources'

const rooms =
  'outcome clock deid seal audit access credentials jobs messages trial notes measures events care session signing review export ops auth cli'.split(
    ' ',
  )

/** What no file of some kind imports: told as the rule that it breaks. */
const forbidden: Record<string, [who: RegExp, what: RegExp, except?: RegExp]> = {
  'another room is reached by its whole path alone': [/./, /^\.\.\//],
  'nothing imports app': [/^(lib|db)\//, /^@\/app\//],
  'nothing imports what tests are made of': [/^(app|lib|db)\//, /^@\/tests\//],
  'the database knows no rules; the demo study is made by the use-cases': [/^db\//, /^@\/lib\//, /^db\/seed\//],
  'pages hold no SQL': [/^app\//, /^(@\/db\/|drizzle-orm|pg$|@electric-sql)/],
  'rules know no framework': [/^lib\//, /^(next|react)([-/]|$)/, /^lib\/(auth\/|cli\/serve\.mjs)/],
  'SQL has one kind of home': [/^lib\//, /^drizzle-orm/, /(repository|access\/(care-)?sight)\.ts$/],
  'what its writer alone reads, or nobody yet, leaves in no package': [/^lib\/export\//, /guess|process-note/],
  'de-identification depends on nothing': [/^lib\/deid\//, /^(?!\.\/|@\/lib\/(deid|outcome)\/)/],
}

for (const [rule, [who, what, except]] of Object.entries(forbidden))
  test(rule, () => {
    const bound = sources.filter(file => who.test(file) && !except?.test(file))
    expect(arrows(bound).filter(([, target]) => what.test(target))).toEqual([])
  })

const roomOf = (path: string) => path.match(/^(?:@\/)?lib\/([^/]+)\//)?.[1]

test('a room looks only at those before it', () => {
  const between = arrows(sources).flatMap(([file, target]) => {
    const [here, there] = [roomOf(file), roomOf(target)]
    return here && there ? [{ file, target, here: rooms.indexOf(here), there: rooms.indexOf(there) }] : []
  })
  expect(between.length).toBeGreaterThan(1000)
  expect(between.filter(({ here, there }) => there > here)).toEqual([])
})

/** Each import of these files. */
const arrows = (files: readonly string[]) =>
  files.flatMap(file => importsOf(file).map(({ target }): [from: string, to: string] => [file, target]))

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

test('transactions are opened in db/work.ts alone, and in the store of a browser', () => {
  const opening = sources.filter(file => /^(app|lib|db)\//.test(file) && /\btransaction\(/.test(codeOf(file)))
  expect(opening.filter(file => !['db/work.ts', 'app/_ui/offline/sealed-store.ts'].includes(file))).toEqual([])
})

test('no file only passes on what others export, but the schema that drizzle wants whole', () => {
  const passesOn = /^(export (\*|type \{[^}]*\}|\{[^}]*\})( as \w+)? from '[^']+';?\s*)+$/
  const barrels = sources.filter(file => /(^|\/)index\.\w+$/.test(file) || passesOn.test(codeOf(file).trim()))
  expect(barrels.filter(file => file !== 'db/schema/schema.ts')).toEqual([])
})

test('no export reaches what is read by its writer alone, by nobody yet, or outside the therapists’ view', () => {
  const starts = sources.filter(file => file.startsWith('lib/export/'))
  const reached = new Set(starts.flatMap(file => [...reach(file)]))
  expect([...reached].filter(file => /process-note|guess|rating-repository|db\/schema\/process/.test(file))).toEqual([])
  expect(reached.size).toBeGreaterThan(100)
})

/** What runs in a browser of lib: the definitions and their readings, what a form asks, and the words of a refusal. */
const pure =
  /^lib\/(outcome\/\w[\w-]*|audit\/role-labels|clock\/(calendar|device-clock|instant|partial-day|zone-clock)|credentials\/recovery-code|trial\/(\w+\/)?(age-bands|back-up|study-wide|consent-words|input|identity-labels|identity-parts|add-participant-input|reveal-reasons|visit-reasons|rating-words|touch-kinds|visit-window|delegated-task-labels|licence-end-reasons|role-end-reasons|role-suspend-reasons|withdrawal-reasons|correction-reasons)|notes\/(definitions\/\w[\w-]*|(\w+\/)?(check-words|circumstances|field-bases|fields|presence|standing|definition|agreement|answer|paths|path-value|path-words|when|as-logged|assemble|completeness|parts-left|too-early|waiting-answers|display|words|part-label|stays|touch-rank))|events\/(definitions\/\w[\w-]*|event-facts|event-forms|event-input|event-words)|care\/(care-questions|care-answers|letter-input|longest)|measures\/(definitions\/\w[\w-]*|measure|measures|check|guess|statement-text|not-done-reasons|strike-reasons)|signing\/(unblinding-reasons|day-words)|review\/emergency\/emergency-reasons|session\/(\w+\/)?(cover-cookie|dim-cookie|described-words|entry-details|entry-words|kinds|narrowed-cells|picture|picture-bands|picture-curves|picture-effects|picture-lane|timeline|timeline-readings|timeline-staff|timeline-spans|timeline-words|undo|vital-limits|vital-ranges|void-reasons))\.ts$/

const ofTheServer = /^(node:|pg$|pg-boss|drizzle|@electric-sql|@node-rs|pino|next-auth$)/

test('what begins in a browser takes there only what may be there', () => {
  const starts = sources.filter(file => file.startsWith('app/') && /^\s*['"]use client['"]/.test(codeOf(file)))
  expect(starts.length).toBeGreaterThan(50)
  const reached = [...new Set(starts.flatMap(start => [...reach(start)]))]
  expect(reached.filter(file => /^(lib|db)\//.test(file) && !pure.test(file))).toEqual([])
  const living = reached.flatMap(file =>
    importsOf(file)
      .filter(({ lives }) => lives)
      .map(({ target }) => `${file} → ${target}`),
  )
  expect(living.filter(arrow => ofTheServer.test(arrow.split(' → ')[1] ?? ''))).toEqual([])
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
