import { randomUUID } from 'node:crypto'
import { barriersOn } from '@/tests/support/barriers'
import { inviteOnPage } from '@/tests/support/enrol-on-page'
import { expect, test } from '@/tests/support/pages'

const anAddress = () => `${randomUUID().slice(0, 8)}@example.org`

test('a link that waits is listed with its end, withdrawn with a reason, and dead at once; another one is made', async ({
  as,
}) => {
  const page = await as('administrator')
  const email = anAddress()
  const link = await inviteOnPage(page, 'Imke Rietveer', email)
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  const row = page.getByRole('list', { name: 'Not accepted yet' }).getByRole('listitem').filter({ hasText: email })
  await expect(row).toContainText('Made less than an hour ago by Wilma')
  await expect(row).toContainText('The link works until')
  await page.setViewportSize({ width: 320, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await row.getByRole('button', { name: 'Withdraw: Imke Rietveer' }).press('Enter')
  const asking = page.getByRole('dialog', { name: 'Withdraw the link of Imke Rietveer' })
  await asking.getByRole('button', { name: 'Withdraw the link' }).click()
  await expect(asking.getByText('Choose why.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await asking.getByText('This person is not joining').click()
  await asking.getByRole('button', { name: 'Withdraw the link' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('link', { name: 'Imke Rietveer' }).click()
  await page.getByRole('button', { name: 'Make another link' }).click()
  const another = await page.getByLabel('The link for this person').inputValue()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation can’t be used')
  await page.goto(another)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Imke Rietveer')
})

test('a name and an address are corrected with a reason, and a site’s name, whose clock stays for its visits', async ({
  as,
}) => {
  const page = await as('administrator')
  await inviteOnPage(page, 'Jorrit Zwanepolt', anAddress())
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  await page.getByRole('link', { name: 'Jorrit Zwanepolt' }).first().click()
  await page.getByRole('button', { name: 'Correct name or e-mail' }).click()
  const correcting = page.getByRole('dialog', { name: 'Correct name or e-mail of Jorrit Zwanepolt' })
  await correcting.getByLabel('Name').fill('Jorrit Zwanenpol')
  await correcting.getByLabel('E-mail').fill('administrator@demo.test')
  await correcting.getByText('It was entered wrongly').click()
  await correcting.getByRole('button', { name: 'Correct it' }).click()
  await expect(correcting.getByText('The demo accounts keep their address.')).toBeVisible()
  const email = anAddress()
  await correcting.getByLabel('E-mail').fill(email)
  await correcting.getByRole('button', { name: 'Correct it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jorrit Zwanenpol')
  await expect(page.getByText(email)).toBeVisible()

  await page.getByRole('link', { name: 'People and sites' }).first().click()
  const rename = async (from: string, to: string) => {
    await page.getByRole('button', { name: `Correct name or time zone: ${from}` }).click()
    const asking = page.getByRole('dialog', { name: `Correct ${from}` })
    await expect(asking.getByText('The time zone stays Europe/Amsterdam')).toBeVisible()
    await asking.getByLabel('Name').fill(to)
    await asking.getByRole('button', { name: 'Correct it' }).click()
    await expect(page.getByRole('list', { name: 'Sites' })).toContainText(to)
  }
  await rename('Wilgenkade Clinic', 'Wilgenkade Hospital')
  await page.getByRole('link', { name: 'Audit trail' }).click()
  await expect(page.getByText('name from “Wilgenkade Clinic” to “Wilgenkade Hospital”')).toBeVisible()
  await expect(page.getByText('name from “Jorrit Zwanepolt” to “Jorrit Zwanenpol”')).toBeVisible()
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  await rename('Wilgenkade Hospital', 'Wilgenkade Clinic')
})
