import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/server'

const password = 'demo-only-not-secret'

/** As a person does it; what the browser complains of while it does is kept. */
async function signIn(page: Page, email: string): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', line => line.type() === 'error' && complaints.push(line.text()))
  await page.goto('/')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/s\//)
  return complaints
}

const expectAccessible = async (page: Page) => expect(await barriersOn(page)).toEqual([])

test('one tap on a person of the demo fills the form, and one more opens their first page', async ({ page }) => {
  await page.goto('/')
  await expectAccessible(page)
  await page.getByRole('button', { name: /supervisor@demo\.test/ }).click()
  await expect(page.getByLabel('E-mail')).toHaveValue('supervisor@demo.test')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review')
})

test('the browser has nothing to complain of, and the session lets nobody read the cookie', async ({ page }) => {
  expect(await signIn(page, 'supervisor@demo.test')).toEqual([])
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('a wrong password is said in words, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('rater@demo.test')
  await page.getByLabel('Password').fill('not it')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('That e-mail, password or code is not right.')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue('rater@demo.test')
})

test('the code is asked of everybody but the people of the demo', async ({ page }) => {
  await page.goto('/sign-in')
  const code = page.getByLabel('Code from your authenticator')
  await page.getByLabel('E-mail').fill('rater@demo.test')
  await expect(code).toBeHidden()
  await page.getByLabel('E-mail').fill('somebody@example.org')
  await expect(code).toBeVisible()
})

test('locking covers the page without losing it, in every tab, until the password uncovers it', async ({ page }) => {
  await signIn(page, 'supervisor@demo.test')
  const other = await page.context().newPage()
  await other.goto('/account')
  await page
    .getByRole('button', { name: /Signed in as|Ruth|supervisor/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Lock the screen' }).click()
  const [cover, otherCover] = [page.getByRole('dialog'), other.getByRole('dialog')]
  await expect(otherCover).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(cover).toBeVisible()
  expect(await shownAtTheEdge(page)).toBe('DIALOG')
  await cover.getByLabel('Your password').fill(password)
  await cover.getByRole('button', { name: 'Unlock' }).click()
  await expect(cover).toBeHidden()
  await expect(otherCover).toBeHidden()
  expect(await shownAtTheEdge(page)).not.toBe('DIALOG')
})

/** What lies uppermost in the page's corner: under an open cover its backdrop, which must let nothing through. */
const shownAtTheEdge = (page: Page) =>
  page.evaluate(() => {
    const there = document.elementFromPoint(3, 3)
    const clear = there ? /,\s*0?\.\d+\)|\/ 0/.test(getComputedStyle(there, '::backdrop').backgroundColor) : true
    return clear ? 'something that shows through' : there?.tagName
  })

test('signing out leaves every page of every tab, and Back does not bring one again', async ({ page }) => {
  await signIn(page, 'supervisor@demo.test')
  const other = await page.context().newPage()
  await other.goto('/account')
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Sign out' }).click()
  await other.waitForURL(/\/sign-in/)
  await page.waitForURL(/\/sign-in/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('what a page asks by itself is asked no more once its person signs out', async ({ page }) => {
  const complaints = await signIn(page, 'therapist@demo.test')
  const asked: Promise<void>[] = []
  let signedOut = () => {}
  const out = new Promise<void>(resolve => {
    signedOut = resolve
  })
  await page.route('**/api/alerts', route => {
    const answered = out.then(() => route.continue()) // it was on its way, and arrives after the end of the session
    asked.push(answered)
    return answered
  })
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await page.route('**/api/session/sign-out', async route => {
    const answer = await route.fetch()
    signedOut()
    await Promise.allSettled(asked)
    await route.fulfill({ response: answer })
  })
  await page.getByRole('button', { name: /Maren Oldhoven/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  expect(complaints).toEqual([])
})
