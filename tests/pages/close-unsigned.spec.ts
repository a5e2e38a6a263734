import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { nextYear, notedCall } from '@/tests/support/noted-call'
import { expect, test } from '@/tests/support/pages'

const password = 'demo-only-not-secret'

/** Saves as the note's page would, on top of the revision that its writer saw. */
async function save(page: Page, noteId: string, path: string, value: string, base: number): Promise<void> {
  const headers = { Origin: new URL(page.url()).origin }
  const data = { changes: [{ id: crypto.randomUUID(), path, value, base }] }
  const answer = await page.request.patch(`/api/notes/${noteId}/answers`, { data, headers })
  expect(answer.status()).toBe(200)
}

test('whoever closes a note without a signature has read it, with two answers that nobody chose between; what changed meanwhile is refused, and the reason is kept', async ({
  as,
}) => {
  const writer = await as('therapist')
  const noteId = await notedCall(writer, 'WK-102')
  await writer.goto('/account') // whose note it was saves nothing any more
  await save(await as('cotherapist'), noteId, 'next_contact', `${nextYear}-03-04T09:00+01:00`, 0)

  const page = await as('investigator', {}, `/s/${idOf('study')}/notes/${noteId}`)
  await page.getByRole('link', { name: 'Close without a signature…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Close without a signature: Call note')
  const sides = page.getByRole('region', { name: 'Next contact: two versions' })
  for (const words of ['7 January', '4 March', 'Maren Oldhoven', 'Tomas Brackwell'])
    await expect(sides).toContainText(words)
  await expect(sides.getByRole('time')).toHaveText([/^\d+ \w+ \d{4}, \d\d:\d\d/, /^\d+ \w+ \d{4}, \d\d:\d\d/]) // a note can wait for days
  await page.getByLabel('Why it can’t be had').fill('She is away until the spring.')
  await save(writer, noteId, 'interpreter_language', 'Frisian, and placebo', 0)
  const closes = async () => {
    await page.getByLabel('Your password').fill(password)
    await page.getByRole('button', { name: 'Sign and close as Elias Vorstenbeek' }).click()
  }
  await closes()
  await expect(page.getByText('This note changed since you read it.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Read it again' }).press('Enter')
  const words = page.getByRole('group', { name: 'Words that may unblind' })
  await expect(words).toBeVisible()
  await expect(page.getByText('“placebo”')).toBeVisible()
  await expect(page.getByLabel('Why it can’t be had')).toHaveValue('She is away until the spring.')
  await closes()
  await expect(page.getByText('Say whether these words stand as they are.')).toBeVisible()
  await page.getByLabel('They stand as they are').check()
  await closes()

  await expect(page).toHaveURL(new RegExp(`/notes/${noteId}$`))
  const signatures = page.getByRole('region', { name: 'Signatures' })
  await expect(signatures).toContainText('She is away until the spring.')
  await expect(signatures.getByRole('region', { name: 'Next contact: two versions' })).toContainText('4 March')
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('link', { name: 'Trail', exact: true }).click()
  await expect(page.getByText('with 1 answer between which nobody had chosen').first()).toBeVisible()

  await page.goBack()
  await page.getByRole('button', { name: 'Entered in error…' }).click()
  const dialog = page.getByRole('dialog', { name: 'This note was entered in error' })
  await dialog.getByLabel('What was wrong').fill('Written for a walk.')
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', { name: 'Sign this statement' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Entered in error', { exact: true }).first()).toBeVisible()
})
