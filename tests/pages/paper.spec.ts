import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import type { Person } from '@/db/seed/people'
import { session1 } from '@/lib/notes/definitions/session-1'
import { expect, test } from '@/tests/support/pages'
import { sheetsOf } from '@/tests/support/sheets'

const study = `/s/${idOf('study')}`

test('a note on paper says on each sheet whose it is, which version, and who signed it', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(`${study}/notes/${idOf('note WK-101 MED1')}`)
  const foot = page.locator('.paper-foot')
  await expect(foot).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(foot).toBeVisible()
  await expect(foot).toContainText(
    /WK-101, MED1: Medication-session note, version 1 \(session@6\), content [0-9a-f]{16}…/,
  )
  await expect(foot).toContainText(/Authored: Maren Oldhoven, Psychotherapist .*UTC\+0[12]:00/)
  await expect(foot).toContainText('Reviewed: Ruth Amberlaan')
  await expect(foot).toHaveCSS('display', 'table-footer-group')
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

const note = (of: string, page = '') => `${study}/notes/${idOf(`note ${of}`)}${page}`
const participant = (page = '', of = 'WK-101') => `${study}/participants/${idOf(`participant ${of}`)}${page}`
const besideNote = 'Not signed: what is signed is the note'

/** As a sheet has it: without spaces. */
const drawn = (words: string) => new RegExp(words.replaceAll(' ', '').replace(/[.()]/g, '\\$&'))
const sheetsOn = async (page: Page) => sheetsOf(await page.pdf({ preferCSSPageSize: true }))

/** Every page of a record that is printed (tests/house/paper.spec.ts), by who prints it: whose it is, and what is said of signatures. */
const printed: [person: Person, path: string, about: string, signed: string | RegExp][] = [
  ['therapist', note('WK-101 MED1'), 'WK-101, MED1: Medication-session note', 'Authored: Maren Oldhoven'],
  ['therapist', note('WK-101 MED1', '/trail'), 'WK-101, MED1: Trail of the medication-session note', besideNote],
  ['therapist', note('WK-101 MED1', '/closing'), 'WK-101, MED1: Closing review', besideNote],
  ['therapist', note('WK-106 MED2', '/session'), 'WK-106, MED2: Session day', 'Not signed.'],
  ['therapist', note('WK-102 INT1.2', '/effects'), 'WK-102, INT1.2: Effects reported', besideNote],
  ['therapist', `${study}/measures/${idOf('form WK-101 PREP1 phq9')}`, 'WK-101, PREP1: PHQ-9', 'Not signed.'],
  ['therapist', participant('/measures'), 'WK-101: Measures', 'Not signed.'],
  [
    'therapist',
    participant('/touch-agreement', 'WK-107'),
    'WK-107: Touch agreement, as it holds now, after the note',
    'Authored (of the note; what holds now differs): Maren Oldhoven',
  ],
  ['therapist', participant('/thread'), 'WK-101: The thread', 'Not signed: taken out of signed notes'],
  ['therapist', participant('/statements', 'WK-107'), 'WK-107: In the participant’s words', 'Not signed.'],
  ['therapist', participant(), 'WK-101: Participant', 'Not signed.'],
  [
    'coordinator',
    participant('/touch-agreement'),
    'WK-101: Touch agreement',
    'Signed in the note, which the care team reads.',
  ],
  ['coordinator', `${study}/ratings/${idOf('rating WK-101')}`, 'WK-101: Independent rating', 'Not signed.'],
  [
    'investigator',
    `${study}/events/${idOf('event WK-107 2')}`,
    'WK-107: Adverse event 2',
    /Responsibleinvestigator\(entries1to2of\d+\):EliasVorstenbeek/,
  ],
  [
    'investigator',
    `${study}/events/${idOf('event WK-101 2')}`,
    'WK-101: Adverse event 2',
    'Reviewed (said to be none): Elias Vorstenbeek',
  ],
  ['investigator', `${study}/events/${idOf('event WK-103 1')}`, 'WK-103: Adverse event 1', 'Not signed.'],
  [
    'investigator',
    `${study}/events/decisions/${idOf('participant WK-102')}/${idOf('visit WK-102 INT1.2')}`,
    'WK-102, INT1.2: Said to be no adverse event',
    'Not signed.',
  ],
  ['investigator', `${study}/care-checks/${idOf('care check WK-107 MED1')}`, 'WK-107, MED1: Care check', 'Not signed.'],
]

test('what is printed of a record says on each of its sheets whose it is, which of how many, and who signed it', async ({
  as,
}) => {
  const pages = new Map<Person, Page>()
  for (const [person, path, about, signed] of printed) {
    const page = pages.get(person) ?? (await as(person))
    pages.set(person, page)
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.paper-foot')).toBeVisible() // the log’s own page shows none until it lives and knows that it is not covered
    // another walk may have left less to say there: a sheet's height more runs over the sheet, whatever stands on it
    await page.locator('.paper-body > :first-child').evaluate((first: HTMLElement) => {
      first.style.minHeight = `calc(${first.offsetHeight}px + 297mm)` // nothing stands there that the page's scripts would miss
    })
    const sheets = await sheetsOn(page)
    expect(sheets.length, about).toBeGreaterThan(1)
    for (const [index, sheet] of sheets.entries())
      for (const said of [`Page ${index + 1} of ${sheets.length}`, about, signed])
        expect(sheet, `${about}, sheet ${index + 1}`).toMatch(said instanceof RegExp ? said : drawn(said))
  }
})

test('the closing checklist on paper shows each row, who ticked it, what the other therapist said to it, and when', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(`${study}/notes/${idOf('note WK-107 MED2')}`)
  await page.emulateMedia({ media: 'print' })
  const list = page.getByRole('table').filter({ hasText: 'Other therapist' })
  await expect(list.locator('caption')).toHaveText(/^\d+ \w+ \d{4}, UTC\+0[12]:00$/)
  const ticked = /^Yes\w+ \w+, \d\d:\d\d$/
  await expect(list.getByRole('rowheader')).toHaveText(Object.values(session1.fields.discharge_checks.options))
  for (const [option, label] of Object.entries(session1.fields.discharge_checks.options)) {
    const [first, other] = await list.getByRole('row', { name: label }).getByRole('cell').allInnerTexts()
    expect(first?.replaceAll('\n', ''), label).toMatch(ticked)
    expect(other?.replaceAll('\n', '; '), label).toMatch(
      option === 'walking'
        ? /^Objected: Steady on the level, but she took my arm on the stairs\.; \w+ \w+, \d\d:\d\d$/
        : /^Agreed; \w+ \w+, \d\d:\d\d$/,
    )
    expect(other?.split('\n').at(-1)?.split(',')[0]).not.toBe(first?.split('\n').at(-1)?.split(',')[0])
  }
})

test('a draft on paper says that nobody has signed it', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(`${study}/notes/${idOf('note WK-107 INT2.3')}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.paper-foot')).toContainText('Not signed.')
})

test('the data dictionary names every variable of a definition', async ({ as }) => {
  const page = await as('datamanager')
  await page.getByRole('link', { name: 'Dictionary' }).click()
  for (const id of ['session@1', 'session@6']) {
    const link = page.getByRole('link', { name: `Medication-session note, ${id}`, exact: true })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expect(page.getByText(new RegExp(`^Medication-session note, ${id}: \\d+ variables$`))).toBeVisible()
  }
  await expect(page.getByRole('row', { name: /difficult_minutes/ })).toContainText('1 to 720')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as FHIR R4 Questionnaire' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toBe('vigil-questionnaire-session-6.json')
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
    ...{ resourceType: 'Questionnaire', version: '6', title: 'Medication-session note' },
  })
})
