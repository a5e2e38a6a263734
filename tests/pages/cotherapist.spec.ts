import { expect, test } from '@/tests/support/pages'

const password = 'demo-only-not-secret'

test('the co-therapist signs the same version with words of their own, and only then the session note is signed', async ({
  as,
}) => {
  const page = await as('cotherapist')
  await page
    .getByRole('list', { name: 'Waiting for your signature' })
    .getByRole('link', { name: 'WK-103, MED1' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read and sign: Medication-session note')
  const signatures = page.locator('figure.signature')
  await expect(signatures).toHaveCount(1)
  await page.getByRole('button', { name: 'Add words of your own beside the note' }).click()
  await page.getByLabel('Your own words').fill('She hummed twice while her colleague was out of the room.')
  await expect(page.getByLabel('I wrote this note together with my colleague')).toBeChecked()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Sign as Tomas Brackwell' }).click()
  const ofDay = page.getByRole('group', { name: /Was there any death, danger to life/ })
  await expect(ofDay.getByText('Answer this before you sign.')).toBeVisible()
  await ofDay.getByLabel('No', { exact: true }).check()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Sign as Tomas Brackwell' }).click()
  await expect(signatures).toHaveCount(3)
  await expect(signatures.nth(1)).toContainText('Co-authored, version 1')
  await expect(signatures.nth(2)).toContainText('She hummed twice')
  await expect(page.getByRole('main').getByText('Signed', { exact: true })).toBeVisible()

  // countersigned with its whole log before one's eyes
  const ruth = await as('supervisor', {}, page.url().replace('/notes/', '/review/'))
  await expect(ruth.getByRole('heading', { level: 2, name: 'Your review' })).toBeVisible()
  const count = (await ruth.getByText(/^Every entry \(\d+\)$/).innerText()).replace(/\D/g, '')
  const entries = ruth.getByRole('table', { name: 'Every entry, in the order of the day' }).getByRole('row')
  await expect(entries).toHaveCount(Number(count) + 1)
  await expect(entries.filter({ hasText: 'measured by' }).first()).toBeVisible()
})

test('a note goes back with a reason, its author hears of it within five seconds, and what was signed stays', async ({
  as,
}) => {
  const [maren, tomas] = [await as('therapist'), await as('cotherapist')]
  await maren
    .getByRole('list', { name: 'Waiting for your signature' })
    .getByRole('link', { name: 'WK-102, MED2' })
    .click()
  await maren.getByRole('button', { name: 'Send it back for a change' }).click()
  const asking = maren.getByRole('dialog', { name: 'Send the note back' })
  await asking.getByRole('button', { name: 'Send back' }).click()
  await expect(asking.getByText('Say what should change.')).toBeVisible()
  await asking.getByLabel('What should change').fill('The walk at noon is missing from the course.')
  await asking.getByRole('button', { name: 'Send back' }).click()
  await expect(maren).toHaveURL(/\/write$/)
  await expect(maren.getByText('Version 3')).toBeVisible()

  const news = tomas.getByRole('region', { name: 'What has just happened' })
  const told = news.getByText('Your colleague sent a note back for a change.')
  await expect(told.first()).toBeVisible()
  await tomas.getByRole('link', { name: 'Today', exact: true }).click()
  await tomas
    .getByRole('list', { name: 'Drafts, oldest first' })
    .or(tomas.getByRole('list', { name: 'Sent back to you' }))
    .getByRole('link', { name: 'WK-102, MED2' })
    .click()
  await expect(tomas.getByText('The walk at noon is missing from the course.')).toBeVisible()
  await tomas.goto(tomas.url().replace('/write', ''))
  await tomas.getByRole('link', { name: 'Version 2' }).click()
  await expect(tomas.getByText('This is version 2, as it was signed.')).toBeVisible()
  await expect(tomas.getByRole('figure').filter({ hasText: 'superseded by a later version' })).toHaveCount(2)
})
