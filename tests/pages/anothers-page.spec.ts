import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { expect, signIn, test } from '@/tests/support/pages'

const password = 'demo-only-not-secret'
const cover = (page: Page) => page.getByRole('dialog', { name: 'Somebody else is signed in here now' })

/** What a browser says itself of a request that was refused. */
const isRefusal = (complaint: string) => /401/.test(complaint)
const letRefusalsPass = (complaints: string[]) => complaints.splice(0).filter(line => !isRefusal(line))

/** Somebody signs in in a tab beside it, by a form that stood open. */
async function signInBeside(page: Page, email: string): Promise<Page> {
  const beside = await page.context().newPage()
  await beside.goto('/sign-in')
  await beside.getByLabel('E-mail').fill(email)
  await beside.getByLabel('Password').fill(password)
  return beside
}
const press = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true }).click()

test('a page stays its person’s: somebody who signs in beside it neither writes, acts nor unlocks through it, and no word is lost', async ({
  as,
  complaints,
}) => {
  const page = await as('cotherapist')
  await page.getByRole('list', { name: 'Drafts, oldest first' }).getByRole('link', { name: 'WK-107, INT2.3' }).click()
  const words = page.getByLabel('Until next contact')
  const before = await words.inputValue()
  await signIn(page.context(), 'supervisor@demo.test')

  const refused = page.waitForResponse(answer => answer.request().method() === 'PATCH')
  await words.fill('A walk beside the canal.')
  expect((await refused).status()).toBe(401)

  await page.getByRole('button', { name: /Tomas Brackwell/ }).click()
  await page.getByRole('button', { name: 'Lock the screen' }).click()
  const locked = page.getByRole('dialog', { name: 'The screen is locked' })
  await locked.getByLabel('Your password').fill(password)
  await locked.getByRole('button', { name: 'Unlock' }).click()
  await expect(locked).toContainText('This page was opened by somebody else')

  await signIn(page.context(), 'cotherapist@demo.test')
  await locked.getByLabel('Your password').fill(password)
  const saved = page.waitForResponse(answer => answer.request().method() === 'PATCH' && answer.ok())
  await locked.getByRole('button', { name: 'Unlock' }).click()
  await expect(locked).toBeHidden()
  await saved
  await page.reload()
  await expect(words).toHaveValue('A walk beside the canal.')
  const undone = page.waitForResponse(answer => answer.request().method() === 'PATCH' && answer.ok())
  await words.fill(before)
  await undone
  expect(letRefusalsPass(complaints)).toEqual([])
})

test('every page of a person is covered once somebody else signs in beside it, and uncovered when they are back', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL })
  const [first, second] = [await context.newPage(), await context.newPage()]
  for (const page of [first, second]) await page.goto('/sign-in')
  for (const [page, person] of [
    [first, 'therapist'],
    [second, 'supervisor'],
  ] as const) {
    await page.getByLabel('E-mail').fill(`${person}@demo.test`)
    await page.getByLabel('Password').fill(password)
  }
  await press(first)
  await first.waitForURL(/today/)
  await press(second)
  await second.waitForURL(/review/)
  await expect(cover(first)).toBeVisible()
  await expect(cover(first)).toContainText('Maren Oldhoven opened this page')
  await expect(cover(second)).toBeHidden()
  expect(await barriersOn(first)).toEqual([])

  await second.getByRole('button', { name: /Ruth Amberlaan/ }).click()
  await second.getByRole('button', { name: 'Sign out' }).click()
  await second.waitForURL(/sign-in/)
  await expect(cover(first)).toBeVisible()
  const back = await signInBeside(first, 'therapist@demo.test')
  await press(back)
  await back.waitForURL(/today/)
  await expect(cover(first)).toBeHidden()
  await first.getByRole('link', { name: 'Participants' }).click()
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Participants')
  await context.close()
})

test('an action and a link of a page are refused too, and who goes on from it gets a page of their own', async ({
  as,
  complaints,
}) => {
  await as('supervisor')
  const page = await as('supervisor', {}, '/account')
  await signIn(page.context(), 'investigator@demo.test')
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByText('This page was opened by somebody else than is signed in now.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to your work' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Somebody else is signed in here now')
  await page.getByRole('button', { name: 'Open the page anew' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oversight')
  letRefusalsPass(complaints)
})

const doors = [
  ['PATCH', '/api/notes/00000000-0000-4000-8000-000000000000/answers'],
  ['POST', '/api/notes/00000000-0000-4000-8000-000000000000/entries'],
  ['GET', '/api/alerts'],
  ['POST', '/api/session/input'],
  ['GET', '/api/session/lock'],
  ['POST', '/api/session/lock'],
  ['POST', '/api/session/queue-secret'],
  ['POST', '/api/session/sign-out'],
  ['POST', '/api/session/unlock'],
] as const

test('every door of the server holds to it, and the session of who is signed in stays as it was', async ({
  as,
  baseURL,
}) => {
  const page = await as('rater', {}, '/account')
  const whose = (await page.locator('html').getAttribute('data-person')) ?? ''
  await page.goto('about:blank')
  await signIn(page.context(), 'monitor@demo.test')
  const ask = (method: string, path: string, headers = {}) =>
    page.context().request.fetch(path, {
      method,
      headers: { Origin: baseURL ?? '', ...headers },
      data: method === 'GET' ? undefined : path.endsWith('unlock') ? { password } : {},
    })
  for (const [method, path] of doors) {
    const answer = await ask(method, path, { 'x-vigil-person': whose })
    expect([path, answer.status(), (await answer.json()).code]).toEqual([path, 401, 'somebody_else'])
  }
  expect((await ask('POST', '/api/session/input')).status()).toBe(204)
})
