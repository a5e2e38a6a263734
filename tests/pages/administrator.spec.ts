import { authenticator } from '@/tests/support/newcomer'
import { expect, listen, test } from '@/tests/support/pages'

const password = 'a heron over the still water'
const email = 'hanne.duinrode@example.org'

test('an invited person opens the link once, chooses a password and a second factor, and signs in with both', async ({
  as,
  browser,
  baseURL,
  complaints,
}) => {
  const wilma = await as('administrator')
  await wilma.getByRole('link', { name: 'Invite somebody' }).click()
  await wilma.getByLabel('Name').fill('Hanne Duinrode')
  await wilma.getByLabel('E-mail').fill(email)
  await wilma.getByLabel('Role').selectOption('supervisor')
  await wilma.getByLabel('Site').selectOption('Wilgenkade Clinic')
  await wilma.getByRole('button', { name: 'Invite' }).click()
  const link = await wilma.getByLabel('The link for this person').inputValue()

  const context = await browser.newContext({ baseURL })
  listen(context, complaints)
  const page = await context.newPage()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Hanne Duinrode')
  const key = (await page.getByText(/^([A-Z2-7]{4} ?)+$/).innerText()).replaceAll(' ', '')
  const code = authenticator(key)
  await page.getByLabel('Choose a password').fill(password)
  await page.getByLabel('The same password again').fill(`${password}s`)
  await page.getByLabel('Code that the app shows now').fill(code())
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('This is not the same password.')).toBeVisible()
  await page.getByLabel('The same password again').fill(password)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Code from your authenticator').fill(code())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation can’t be used')
  await context.close()
})

test('an administrator pauses a role, and finds no note and no participant', async ({ as }) => {
  const page = await as('administrator')
  await page.getByRole('link', { name: 'Lotte Winterdijk' }).click()
  await page.getByRole('button', { name: 'Suspend: blinded rater' }).click()
  const lotte = await as('rater')
  await expect(lotte.getByRole('heading', { level: 1 })).toHaveText('You have no role in a study today')
  await page.getByRole('button', { name: 'Resume: blinded rater (suspended)' }).click()
  await expect(page.getByRole('button', { name: 'Suspend: blinded rater' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Study' }).getByRole('link')).toHaveText([
    'Audit trail',
    'People and sites',
  ])
})
