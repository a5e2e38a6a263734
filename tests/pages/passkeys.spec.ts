import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/alone'
import { barriersOn } from '@/tests/support/barriers'
import { notedCall } from '@/tests/support/noted-call'
import { virtualAuthenticator } from '@/tests/support/virtual-authenticator'

const password = 'demo-only-not-secret'
const closed = 'The dialog of the passkey was closed, or ran out of time. Nothing was changed.'
const instead = (page: Page) => page.getByRole('button', { name: 'Use a passkey instead' })
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

test('a passkey is added, signs in, signs a note, unlocks the screen, and is taken away', async ({
  asAlone,
  complaints,
}) => {
  const page = await asAlone('therapist')
  const device = await virtualAuthenticator(page)
  await page.goto('/account')
  const passkeys = page.getByRole('region', { name: 'Passkeys' })
  const adding = page.getByRole('dialog', { name: 'Add a passkey' })

  await test.step('a dialog that is closed changes nothing, and says so', async () => {
    await passkeys.getByRole('button', { name: 'Add a passkey' }).focus()
    await page.keyboard.press('Enter')
    await expect(adding.getByLabel('Name')).toHaveValue('This device')
    expect(await barriersOn(page)).toEqual([])
    await device.knowsItsPerson(false)
    await adding.getByLabel('Your password').fill(password)
    await page.keyboard.press('Enter')
    await expect(adding.getByText(closed)).toBeVisible()
  })

  await test.step('added, it stands in the list with its name', async () => {
    await device.knowsItsPerson(true)
    await adding.getByLabel('Name').fill('Laptop of the room')
    await adding.getByRole('button', { name: 'Add the passkey' }).click()
    await expect(adding).toBeHidden()
    const row = passkeys.getByRole('table', { name: 'Your passkeys' }).getByRole('row').filter({ hasText: 'Laptop' })
    await expect(row).toContainText('Never')
    await page.setViewportSize({ width: 320, height: 700 })
    await fits(page)
    expect(await barriersOn(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('it signs in, with nothing typed', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
    await device.knowsItsPerson(false)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByText(closed)).toBeVisible()
    expect(await barriersOn(page)).toEqual([])
    await device.knowsItsPerson(true)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  })

  await test.step('it signs a note in place of the password', async () => {
    await notedCall(page, 'WK-102')
    await page.getByRole('button', { name: 'Read through and sign' }).click()
    await device.knowsItsPerson(false)
    await instead(page).click()
    await expect(page.getByText(closed)).toBeVisible()
    expect(await barriersOn(page)).toEqual([])
    await device.knowsItsPerson(true)
    await instead(page).click()
    await expect(page.locator('figure.signature')).toHaveCount(1)
  })

  await test.step('it unlocks the screen', async () => {
    await page.evaluate(() => dispatchEvent(new Event('vigil:lock')))
    const cover = page.getByRole('dialog', { name: 'The screen is locked' })
    await expect(instead(page)).toBeVisible()
    expect(await barriersOn(page)).toEqual([])
    await instead(page).click()
    await expect(cover).toBeHidden()
  })

  await test.step('taken away by its own proof, it is offered nowhere', async () => {
    await page.goto('/account')
    await expect(passkeys.getByRole('row').filter({ hasText: 'Laptop' })).not.toContainText('Never')
    await passkeys.getByRole('button', { name: 'Take away: Laptop of the room' }).click()
    const taking = page.getByRole('dialog', { name: 'Take “Laptop of the room” away' })
    await instead(page).click()
    await expect(taking).toBeHidden()
    await expect(passkeys.getByRole('table')).toHaveCount(0)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByText('That passkey does not open an account here, or was taken away.')).toBeVisible()
    for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/401 .*\/callback\/passkey/)
    await page.getByLabel('E-mail').fill('therapist@demo.test')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
    await page.evaluate(() => dispatchEvent(new Event('vigil:lock')))
    await expect(page.getByLabel('Your password')).toBeVisible()
    await expect(instead(page)).toHaveCount(0)
  })
})

test('a browser that knows no passkeys offers none', async ({ asAlone }) => {
  const page = await asAlone('rater')
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'))
  await page.goto('/account')
  await expect(page.getByText('This browser knows no passkeys.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await expect(page.getByLabel('E-mail')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0)
})
