import { expect, type Page } from '@playwright/test'
import { authenticator } from './newcomer'

/** An administrator invites a supervisor; gives the link. */
export async function inviteOnPage(administrator: Page, name: string, email: string): Promise<string> {
  await administrator.getByRole('link', { name: 'Invite somebody' }).click()
  await expect(administrator.getByRole('heading', { level: 1 })).toHaveText('Invite somebody')
  await administrator.getByLabel('Name').fill(name)
  await administrator.getByLabel('E-mail').fill(email)
  await administrator.getByLabel('Role').selectOption('supervisor')
  await administrator.getByLabel('Site').selectOption('Wilgenkade Clinic')
  await administrator.getByRole('button', { name: 'Invite' }).click()
  return administrator.getByLabel(`The link for ${name}`).inputValue()
}

/** What a person who follows the link has from then on: an authenticator and the recovery codes they wrote down. */
export async function enrolOnPage(page: Page, link: string, password: string) {
  await page.goto(link)
  const code = authenticator(await shownKey(page))
  await page.getByLabel('Choose a password').fill(password)
  await page.getByLabel('The same password again').fill(password)
  await page.getByLabel('Code that the app shows now').fill(code())
  await page.getByRole('button', { name: 'Begin' }).click()
  const recoveryCodes = await shownRecoveryCodes(page)
  await page.getByRole('link', { name: 'Go on to sign in' }).click()
  return { code, recoveryCodes }
}

/** The key under the picture of a second factor. */
export const shownKey = (page: Page): Promise<string> => page.getByText(/^([A-Z2-7]{4} ?)+$/).innerText()

export async function shownRecoveryCodes(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { name: 'Your 10 recovery codes' })).toBeVisible()
  return page.getByRole('listitem').allInnerTexts()
}

export async function signInOnPage(page: Page, email: string, password: string, code: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Code from your authenticator').fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
