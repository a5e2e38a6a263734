import { expect, test } from '@/tests/support/pages'

test('the queue says why a note waits; it goes back with a comment at its answer, and the first version stays', async ({
  as,
}) => {
  const [ruth, maren] = [await as('supervisor'), await as('therapist')]
  const waiting = ruth.getByRole('list', { name: 'Notes that wait' })
  await expect(waiting.getByRole('listitem').first()).toContainText('Risk judged moderate')
  await waiting.getByRole('link', { name: 'WK-104, PREP2' }).click()
  await ruth.getByLabel('Send back with comments').check()
  const comment = ruth.getByRole('group', { name: 'Comment 1' })
  await comment.getByLabel('On which answer').selectOption('Safety plan reviewed')
  await comment.getByLabel('Your comment').fill('Is the plan in his own words too?')
  await ruth.getByRole('button', { name: 'Send back', exact: true }).click()
  await expect(ruth.getByRole('heading', { level: 1 })).toHaveText('Review')
  await expect(waiting.getByRole('link', { name: 'WK-104, PREP2' })).toBeHidden()

  await maren.reload()
  await maren.getByRole('list', { name: 'Sent back to you' }).getByRole('link', { name: 'WK-104, PREP2' }).click()
  await expect(maren.getByText('Version 2')).toBeVisible()
  await expect(maren.getByText('One comment to answer')).toBeVisible()
  await maren.getByRole('link', { name: 'Safety plan reviewed' }).click()
  await expect(maren.getByText('Is the plan in his own words too?')).toBeInViewport()
  const pinned = maren.getByRole('region', { name: 'Safety' }).getByRole('group', { name: 'Safety plan reviewed' })
  await expect(maren.getByRole('region', { name: 'Safety' })).toContainText('Is the plan in his own words too?')
  await expect(pinned.getByLabel('Yes')).toBeChecked()
  await maren.getByRole('button', { name: 'Mark as answered' }).click()
  await expect(maren.getByRole('button', { name: 'Mark as answered' })).toBeHidden()
  await expect(maren.getByText('One comment to answer')).toBeHidden()
  await maren.goto(`${maren.url().replace('/write', '')}?version=1`)
  await expect(maren.getByText('This is version 1, as it was signed.')).toBeVisible()
})

test('a countersignature is given with an attestation, and leaves the queue', async ({ as }) => {
  const page = await as('supervisor')
  const waiting = page.getByRole('list', { name: 'Notes that wait' })
  const note = waiting.getByRole('listitem').filter({ hasText: 'WK-102, INT2.1' })
  await expect(note).toContainText('An author without a licence signed')
  await note.getByRole('link').click()
  await page.getByLabel('Countersign', { exact: true }).check()
  await page.getByLabel('Attestation').fill('Read in full with both therapists.')
  await page.getByLabel('Reviewed and approved').check()
  await page.getByLabel('Your password').fill('demo-only-not-secret')
  await page.getByRole('button', { name: 'Countersign as Ruth Amberlaan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review')
  await expect(note).toBeHidden()
  await page.getByRole('link', { name: 'Notes', exact: true }).click()
  await page.getByRole('link', { name: 'WK-102, INT2.1' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Integration note')
  await expect(page.getByRole('main').getByText('Countersigned', { exact: true })).toBeVisible()
  await expect(page.getByRole('figure').filter({ hasText: 'Read in full with both therapists.' })).toContainText(
    'Ruth Amberlaan, Clinical psychologist',
  )
})
