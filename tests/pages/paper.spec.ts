import { idOf } from '@/db/seed/ids'
import { session1 } from '@/lib/notes/definitions/session-1'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`

test('a note on paper says on each sheet whose it is, which version, and who signed it', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(`${study}/notes/${idOf('note WK-101 MED1')}`)
  const foot = page.locator('.paper-foot')
  await expect(foot).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(foot).toBeVisible()
  await expect(foot).toContainText(
    /WK-101, MED1: Medication-session note, version 1 \(session@2\), content [0-9a-f]{16}…/,
  )
  await expect(foot).toContainText(/Authored: Maren Oldhoven, Psychotherapist .*UTC\+0[12]:00/)
  await expect(foot).toContainText('Reviewed: Ruth Amberlaan')
  await expect(foot).toHaveCSS('display', 'table-footer-group')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, sheets] = /\/Type \/Pages\s+\/Count (\d+)/.exec(paper) ?? []
  expect(Number(sheets)).toBeGreaterThan(3)
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
  for (const id of ['session@1', 'session@2']) {
    await page.getByRole('link', { name: `Medication-session note, ${id}` }).click()
    await expect(page.getByText(new RegExp(`^Medication-session note, ${id}: \\d+ variables$`))).toBeVisible()
  }
  await expect(page.getByRole('row', { name: /difficult_minutes/ })).toContainText('1 to 720')
})
