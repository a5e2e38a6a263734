import { expect, test } from '@/tests/support/pages'

test('what is typed without a network stays, is said not to be saved, and is saved when it is back', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await page.getByRole('button', { name: 'Start the note of WK-107, MED3' }).click()
  const course = page.getByLabel('What the log does not show')
  await course.fill('Before the network went.')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.context().setOffline(true)
  await course.fill('While it was away, with every word.')
  await expect(page.getByText('Not saved: offline. Kept on this device.')).toBeVisible()
  await page.getByRole('button', { name: 'Read through and sign' }).click()
  await expect(page.getByText('Not everything is saved yet.')).toBeVisible()
  await expect(course).toHaveValue('While it was away, with every word.')
  await page.context().setOffline(false)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(course).toHaveValue('While it was away, with every word.')
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})

test('a locked screen covers the writing and loses none of it', async ({ as, complaints }) => {
  const page = await as('cotherapist')
  await page.getByRole('button', { name: 'Start the note of WK-106, MED2' }).click()
  const summary = page.getByLabel('What the log does not show')
  await expect(page.getByText('Nothing written yet')).toBeVisible()
  await page.getByRole('button', { name: 'Tomas Brackwell' }).click()
  await summary.pressSequentially('Half a sen')
  await page.request.post('/api/session/lock', { headers: { Origin: new URL(page.url()).origin } })
  await summary.pressSequentially('tence, and its end.')
  await expect(page.getByText(/^Not saved/)).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('vigil:lock')))
  const cover = page.getByRole('dialog', { name: 'The screen is locked' })
  await cover.getByLabel('Your password').fill('demo-only-not-secret')
  await cover.getByRole('button', { name: 'Unlock' }).click()
  await expect(cover).toBeHidden()
  await expect(page.getByText(/^Saved/)).toBeVisible({ timeout: 10_000 })
  await page.reload()
  await expect(summary).toHaveValue('Half a sentence, and its end.')
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('423')
})
