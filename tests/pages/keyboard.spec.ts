import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@/tests/support/pages'

/** Goes on with Tab until it is there, as somebody without a mouse does; visible focus all the way. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 120; steps++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${target}.`)
}

test('from signing in to a written note and out again without a mouse', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, page.getByLabel('E-mail'))
  await page.keyboard.type('therapist@demo.test')
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type('demo-only-not-secret')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Start the note of WK-104, PREP3' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparation note')

  const met = page.getByRole('group', { name: 'How did you meet?', exact: true })
  await tabTo(page, met.getByLabel('In person'))
  await page.keyboard.press('ArrowRight')
  await expect(met.getByLabel('By video')).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Add me' }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: 'Person 1' }).getByLabel('Person')).toBeFocused()
  const stop = page.getByRole('group', { name: 'Instead of an answer: Agreed stop word or gesture' })
  await tabTo(page, stop.getByLabel('Not asked'))
  await page.keyboard.press('Space')
  await expect(stop.getByLabel('Not asked')).toBeChecked()
  await tabTo(page, page.getByLabel('What the log does not show'))
  await page.keyboard.type('Written without a mouse.')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()

  await page.keyboard.press('Home')
  await tabTo(page, page.getByRole('button', { name: 'Maren Oldhoven' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Sign out' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('a dialog takes the focus, keeps it, and gives it back to its button', async ({ as }) => {
  const page = await as('investigator')
  const button = page.getByRole('button', { name: 'Delegate a task' })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Delegate a task' })
  for (let steps = 0; steps < 12; steps++) {
    await page.keyboard.press('Tab')
    const inside = await dialog.evaluate(
      element => element.contains(document.activeElement) || document.activeElement === document.body,
    )
    expect(inside).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Close' }))
  await page.keyboard.press('Enter')
  await expect(button).toBeFocused()
})
