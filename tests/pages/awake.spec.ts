import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/pages'
import { scriptsAsleep } from '@/tests/support/scripts-asleep'

const note = `/s/${idOf('study')}/notes/${idOf('note WK-107 INT2.3')}/write`

test('what is tapped before the page hears it is not shown as answered', async ({ as }) => {
  const page = await as('therapist')
  const { wake } = await scriptsAsleep(page)
  await page.goto(note, { waitUntil: 'commit' })
  const choice = page.locator('.editor input[type=radio]:not(:checked)').first()
  await choice.waitFor({ state: 'attached' })
  const [name, code] = await choice.evaluate(input => [input.getAttribute('name'), input.getAttribute('value')])
  const tapped = page.locator(`.editor input[name="${name}"][value="${code}"]`)
  await tapped.locator('xpath=..').scrollIntoViewIfNeeded()
  const place = await tapped.locator('xpath=..').boundingBox()
  await page.mouse.click((place?.x ?? 0) + 8, (place?.y ?? 0) + 8)
  await expect(tapped).not.toBeChecked()
  wake()
  await expect(page.locator('.editor')).not.toHaveAttribute('inert')
  await page.unrouteAll({ behavior: 'wait' })
})

test('a fold that is opened before the page hears it holds what it is to hold', async ({ as }) => {
  const page = await as('therapist')
  const { wake } = await scriptsAsleep(page)
  await page.goto(`/s/${idOf('study')}/notes/${idOf('note WK-101 MED1')}`, { waitUntil: 'commit' })
  const fold = page.getByText('The same as a table')
  await fold.click()
  await expect(page.locator('details', { has: fold })).toHaveAttribute('open')
  wake()
  const table = page.getByRole('table', { name: 'The session day as a picture, as a table' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
})
