import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'
import { proveOnPage } from '@/tests/support/proven-on-page'

test('a coordinator corrects a name in the vault, and what it said is shown for a reason', async ({ as }) => {
  const page = await as('coordinator')
  await page.getByRole('link', { name: 'WK-103' }).click()
  const vault = page.getByRole('list', { name: 'Vault' })
  await vault.getByRole('button', { name: 'Show the name' }).click()
  await vault.getByRole('button', { name: /^Change: / }).click()
  const dialog = page.getByRole('dialog', { name: 'Change: name they go by' })
  await dialog.getByLabel('Name they go by').fill('Wren')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Why')).toBeFocused()
  await dialog.getByLabel('Why').selectOption('The participant asked for it')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(vault).toContainText('Wren')
  await expect(dialog).toBeHidden()
  await vault.getByRole('button', { name: 'Show earlier entries' }).click()
  await page
    .getByRole('dialog', { name: 'Earlier entries: why?' })
    .getByRole('button', { name: 'To confirm who' })
    .click()
  await proveOnPage(page)
  await expect(vault.getByRole('list', { name: 'Earlier entries' })).toContainText('the participant asked for it')
  await expect(vault.getByRole('button', { name: 'Show earlier entries' })).toBeFocused()
})

test('a change of a contact asks who somebody is before it is sent, and says that it is saved', async ({ as }) => {
  const page = await as('coordinator')
  await page.getByRole('link', { name: 'WK-103' }).click()
  const vault = page.getByRole('list', { name: 'Vault' })
  await vault.getByRole('button', { name: 'Show contacts' }).click()
  await page
    .getByRole('dialog', { name: 'Contacts: why?' })
    .getByRole('button', { name: /welfare/ })
    .click()
  await vault
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: /^Change: / })
  await dialog.getByLabel('Telephone').fill('+31 20 555 0177')
  await dialog.getByLabel('Why').selectOption('The participant asked for it')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog', { name: 'Confirm who you are' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toContainText('This asks that you confirm who you are first')
  await expect(dialog.getByLabel('Telephone')).toHaveValue('+31 20 555 0177')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeFocused()
  await expect(page.getByText('It is saved.')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await proveOnPage(page)
  await expect(dialog).toBeHidden()
  await expect(vault).toContainText('+31 20 555 0177')
  await expect(page.getByRole('status').filter({ hasText: 'It is saved.' })).toBeVisible()
})

test('of two coordinators at one entry, the second is shown what it says now and keeps what they typed', async ({
  as,
}) => {
  const change = async () => {
    const page = await as('coordinator')
    await page.getByRole('link', { name: 'WK-105' }).click()
    await page.getByRole('button', { name: 'Show the name' }).click()
    await page
      .getByRole('list', { name: 'Vault' })
      .getByRole('button', { name: /^Change: / })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Change: name they go by' })
    await dialog.getByLabel('Why').selectOption('It was entered wrongly')
    return dialog
  }
  const [first, second] = [await change(), await change()]
  await second.getByLabel('Name they go by').fill('Linnet')
  await first.getByLabel('Name they go by').fill('Robin')
  await first.getByRole('button', { name: 'Save' }).click()
  await expect(first).toBeHidden()
  await second.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByRole('alert')).toContainText('changed this since you opened it')
  await expect(second).toContainText('It says now: Robin')
  await expect(second.getByLabel('Name they go by')).toHaveValue('Linnet')
  await second.getByRole('button', { name: 'Save' }).click()
  await expect(second).toBeHidden()
})

test('a visit is moved out of its window for a reason, cancelled, and planned again', async ({ as }) => {
  const page = await as('coordinator')
  await page.getByRole('link', { name: 'WK-105' }).click()
  const visit = page.getByRole('row', { name: /INT3\.3/ })
  const dialog = page.getByRole('dialog', { name: 'Change INT3.3' })
  await visit.getByRole('button', { name: 'Change: INT3.3' }).click()
  await dialog.getByLabel('New day').fill('2031-05-20')
  await expect(dialog).toContainText('outside the window')
  await dialog.getByLabel('Why').selectOption('The site was closed')
  await dialog.getByRole('button', { name: 'Move the visit' }).click()
  await expect(visit).toContainText('20 May 2031')
  await expect(visit).toContainText('outside its window: the site was closed')

  await visit.getByRole('button', { name: 'Change: INT3.3' }).click()
  await dialog.getByText('Cancel it', { exact: true }).click()
  await dialog.getByLabel('Why').selectOption('Planned in error')
  await dialog.getByRole('button', { name: 'Cancel the visit' }).click()
  await expect(visit).toContainText('Cancelled: planned in error')
  await visit.getByRole('button', { name: 'Plan it again: INT3.3' }).click()
  await expect(visit).toContainText('Not open yet')
})

test('a visit that is moved to the day of the session it belongs before is asked why, and keeps what was typed', async ({
  as,
  complaints,
}) => {
  const page = await as('coordinator')
  await page.getByRole('link', { name: 'WK-105' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('WK-105')
  const session = page.getByRole('dialog', { name: 'Change MED1' })
  await page.getByRole('button', { name: 'Change: MED1', exact: true }).click()
  const day = await session.getByLabel('New day').inputValue()
  await page.keyboard.press('Escape')
  await expect(session).toBeHidden()

  const visit = page.getByRole('row', { name: /PREP3/ })
  const dialog = page.getByRole('dialog', { name: 'Change PREP3' })
  const move = async (to: string) => {
    await visit.getByRole('button', { name: 'Change: PREP3' }).click()
    const was = await dialog.getByLabel('New day').inputValue()
    await dialog.getByLabel('New day').fill(to)
    await dialog.getByRole('radio', { name: 'Stays' }).check()
    await expect(dialog).not.toContainText('outside the window')
    await dialog.getByRole('button', { name: 'Move the visit' }).click()
    return was
  }
  const before = await move(day)
  await expect(dialog).toContainText('PREP3 would be planned for the day of MED1 or a later one')
  await expect(dialog.getByLabel('Why')).toBeFocused()
  await expect(dialog.getByLabel('New day')).toHaveValue(day)
  expect(await barriersOn(page)).toEqual([])
  await dialog.getByLabel('Why').selectOption('The participant asked for it')
  await dialog.getByRole('button', { name: 'Move the visit' }).click()
  await expect(visit).toContainText('against the order of the protocol: the participant asked for it')
  await expect(visit).toContainText('Belongs before MED1')
  await expect(dialog).toBeHidden()

  await visit.getByRole('button', { name: 'Change: PREP3' }).click()
  await dialog.getByText('Cancel it', { exact: true }).click()
  await dialog.getByLabel('Why').selectOption('Planned in error')
  await dialog.getByRole('button', { name: 'Cancel the visit' }).click()
  const scripts = '**/_next/static/chunks/**'
  await page.route(scripts, route => route.abort())
  await visit.getByRole('button', { name: 'Plan it again: PREP3' }).click()
  await expect(visit.getByRole('alert')).toHaveText(
    'The server can’t be reached. Nothing was lost: press it again in a moment.',
  )
  await page.unroute(scripts)
  await visit.getByRole('button', { name: 'Plan it again: PREP3' }).click()
  await expect(visit).toContainText('PREP3 would be planned for the day of MED1 or a later one')
  await expect(visit.getByLabel('Why')).toBeFocused()
  expect(await barriersOn(page)).toEqual([])
  await visit.getByLabel('Why').selectOption('The therapists were not available')
  await visit.getByRole('button', { name: 'Plan it again' }).click()
  await expect(visit).toContainText('against the order of the protocol: the therapists were not available')
  await move(before)
  await expect(visit).not.toContainText('Moved from')
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
})

test('a coordinator reads how far a note has come, and why its visit is not cancelled', async ({ as }) => {
  const page = await as('coordinator')
  await page.getByRole('link', { name: 'WK-101' }).click()
  await expect(page.getByRole('row', { name: /INT3\.3/ })).toContainText('Signed')
  await expect(page.getByRole('row', { name: /PREP1/ })).toHaveCount(0)
  await page.getByText('Earlier visits (14)').click()
  await expect(page.getByRole('row', { name: /PREP1/ })).toContainText('Countersigned')
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(0)
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await expect(page.getByRole('button', { name: /Start the note/ })).toHaveCount(0)
})
