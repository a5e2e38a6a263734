import { randomUUID } from 'node:crypto'
import { barriersOn } from '@/tests/support/barriers'
import { inviteOnPage } from '@/tests/support/enrol-on-page'
import { expect, test } from '@/tests/support/pages'

const aWord = () => randomUUID().slice(0, 8)
const anAddress = () => `${aWord()}@example.org`
/** A walk may be walked again on the same demo. */
const aName = (name: string) => `${name} ${aWord()}`

test('a link that waits is listed with its end, withdrawn with a reason, and dead at once; another one is made', async ({
  as,
}) => {
  const page = await as('administrator')
  const [email, name] = [anAddress(), aName('Imke')]
  const link = await inviteOnPage(page, name, email)
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  const row = page.getByRole('list', { name: 'Not accepted yet' }).getByRole('listitem').filter({ hasText: email })
  await expect(row).toContainText('Made less than an hour ago by Wilma')
  await expect(row).toContainText('The link works until')
  await page.setViewportSize({ width: 320, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  const asking = page.getByRole('dialog', { name: `Withdraw the link of ${name}` })
  const withdraw = async (meanwhile = async () => {}) => {
    await row.getByRole('button', { name: `Withdraw: ${name}` }).press('Enter')
    await meanwhile()
    await asking.getByText('This person is not joining').click()
    await asking.getByRole('button', { name: 'Withdraw the link' }).click()
    await expect(row).toHaveCount(0)
  }
  await withdraw(async () => {
    await asking.getByRole('button', { name: 'Withdraw the link' }).click()
    await expect(asking.getByText('Choose why.')).toBeVisible()
    expect(await barriersOn(page)).toEqual([])
  })
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('button', { name: 'Make another link' }).press('Enter')
  const shown = page.getByLabel(`The link for ${name}`)
  await expect(shown).toBeFocused()
  const second = await shown.inputValue()
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  await row.getByRole('button', { name: `Make another link: ${name}` }).press('Enter')
  await expect(row.getByLabel(`The link for ${name}`)).toBeFocused()
  const another = await row.getByLabel(`The link for ${name}`).inputValue()
  await page.goto(second)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation can’t be used')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation can’t be used')
  await page.goto(another)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Welcome, ${name}`)
  await page.goto('/')
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  await withdraw()
})

test('a name and an address are corrected with a reason, and a site’s name, whose clock stays for its visits', async ({
  as,
}) => {
  const page = await as('administrator')
  const [wrong, right] = [aName('Jorrit'), aName('Jorrit')]
  await inviteOnPage(page, wrong, anAddress())
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  await page.getByRole('link', { name: wrong }).first().click()
  await page.getByRole('button', { name: 'Correct name or e-mail' }).click()
  const correcting = page.getByRole('dialog', { name: `Correct name or e-mail of ${wrong}` })
  await correcting.getByLabel('Name').fill(right)
  await correcting.getByLabel('E-mail').fill('administrator@demo.test')
  await correcting.getByText('It was entered wrongly').click()
  await correcting.getByRole('button', { name: 'Correct it' }).click()
  await expect(correcting.getByText('The demo accounts keep their address.')).toBeVisible()
  const email = anAddress()
  await correcting.getByLabel('E-mail').fill(email)
  await correcting.getByRole('button', { name: 'Correct it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(right)
  await expect(page.getByRole('button', { name: 'Correct name or e-mail' })).toBeFocused()
  await expect(page.getByText(email)).toBeVisible()

  await page.getByRole('link', { name: 'People and sites' }).first().click()
  const rename = async (from: string, to: string) => {
    await page.getByRole('button', { name: `Correct name or time zone: ${from}` }).click()
    const asking = page.getByRole('dialog', { name: `Correct ${from}` })
    await expect(asking.getByText('The time zone stays Europe/Amsterdam')).toBeVisible()
    await asking.getByLabel('Name').fill(to)
    await asking.getByRole('button', { name: 'Correct it' }).click()
    await expect(page.getByRole('list', { name: 'Sites' })).toContainText(to)
    await expect(page.getByRole('button', { name: `Correct name or time zone: ${to}` })).toBeFocused()
  }
  await rename('Wilgenkade Clinic', 'Wilgenkade Hospital')
  await page.getByRole('link', { name: 'Audit trail' }).click()
  await expect(page.getByText('name from “Wilgenkade Clinic” to “Wilgenkade Hospital”')).toBeVisible()
  await expect(page.getByText(`name from “${wrong}” to “${right}”`)).toBeVisible()
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  await rename('Wilgenkade Hospital', 'Wilgenkade Clinic')
})

test('nobody is offered a role for themselves, and an administrator’s is of all sites alone', async ({ as }) => {
  const page = await as('administrator')
  await page.getByRole('link', { name: 'Wilma Dorsteen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wilma Dorsteen')
  await expect(page.getByRole('list', { name: 'Roles' })).toContainText('administrator')
  await expect(page.getByRole('button', { name: 'Grant a role' })).toHaveCount(0)
  await page.getByRole('link', { name: 'People and sites' }).first().click()
  await page.getByRole('link', { name: 'Lotte Winterdijk' }).click()
  await page.getByRole('button', { name: 'Grant a role' }).press('Enter')
  const granting = page.getByRole('dialog', { name: 'Grant a role' })
  const sites = granting.getByLabel('Site').getByRole('option')
  await granting.getByLabel('Role').selectOption('coordinator')
  await expect(sites).toHaveText(['Choose…', 'Cedar Strand Clinic', 'Wilgenkade Clinic', 'All sites of the study'])
  await granting.getByLabel('Role').selectOption('administrator')
  await expect(sites).toHaveText(['Choose…', 'All sites of the study'])
  await granting.getByRole('button', { name: 'Grant' }).click()
  await expect(granting.getByText('Choose a site.')).toBeVisible()
})
