import { expect, test } from '@/tests/support/pages'

/** Yesterday by the site's clock, give or take. */
const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const words = 'He came early and waited outside.\nWe spoke about “the long night” – and 🌙 laughed.'

test('a therapist begins a note with one click, writes, comes back to every word, and signs what was read', async ({
  as,
}) => {
  test.setTimeout(90_000)
  const page = await as('therapist')
  const field = (name: string) => page.getByRole('group', { name, exact: true })
  const openly = (name: string) => page.getByRole('group', { name: `Instead of an answer: ${name}` })
  const saved = page.getByText(/^Saved \d\d:\d\d:\d\d UTC\+0\d:00$/)

  await test.step('one click on Today', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
    await page.getByRole('button', { name: 'Start the note of WK-105, PREP1' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparation note')
    await expect(page.getByText('Nothing written yet')).toBeVisible()
    await expect(page.getByText('13 things are left')).toBeVisible()
  })

  await test.step('what is typed is saved as it is typed, and said so with a time', async () => {
    await page.getByLabel('What the log does not show').fill(words)
    await expect(saved).toBeVisible()
    await field('How did you meet?').getByLabel('In person').check()
    await field('Clinician’s risk judgement').getByLabel('None').check()
    await page.getByLabel('Started').fill(`${day}T09:30`)
    await page.getByLabel('Ended').fill(`${day}T10:45`)
    await page.getByRole('button', { name: 'Add me' }).click()
    const me = page.getByRole('group', { name: 'Person 1' })
    await me.getByLabel('Role').selectOption('Lead therapist')
    await me.getByLabel('In', { exact: true }).fill(`${day}T09:30`)
    await me.getByLabel('Out').fill(`${day}T10:45`)
    await page.getByRole('button', { name: 'Yes to all' }).click()
    await expect(saved).toBeVisible()
  })

  await test.step('after leaving and coming back everything is there', async () => {
    const address = page.url()
    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('link', { name: 'WK-105, PREP1' }).click()
    await expect(page).toHaveURL(address)
    await page.reload()
    await expect(page.getByLabel('What the log does not show')).toHaveValue(words)
    await expect(field('How did you meet?').getByLabel('In person')).toBeChecked()
    await expect(page.getByLabel('Started')).toHaveValue(`${day}T09:30`)
    await expect(page.getByRole('group', { name: 'Person 1' }).getByLabel('Role')).toHaveValue('lead')
  })

  await test.step('what is left leads to each open field, and each can be answered openly', async () => {
    const left = page.getByRole('region', { name: 'Before signing' })
    await left.getByRole('link', { name: 'Agreed stop word or gesture' }).click()
    await expect(page.getByLabel('Agreed stop word or gesture')).toBeInViewport()
    await openly('Agreed stop word or gesture').getByLabel('Not done').check()
    await openly('Intention, in the participant’s words').getByLabel('Declined').check()
    await openly('Touch agreement').getByLabel('Not asked').check()
    await openly('Session recording').getByLabel('Not applicable').check()
    await field('Anything new since we last met?').getByLabel('No', { exact: true }).check()
    await expect(left.getByText('One thing is left')).toBeVisible()
    await left.getByRole('link', { name: 'Preparation complete?' }).click()
    await field('Preparation complete?').getByLabel('More preparation needed').check()
    await expect(left.getByText('Nothing is left.')).toBeVisible()
  })

  await test.step('what is signed is what is read, with a meaning and the password', async () => {
    await page.getByRole('button', { name: 'Read through and sign' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read and sign: Preparation note')
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByText('Declined')).toBeVisible()
    await page.getByLabel('I wrote this note', { exact: true }).check()
    await page.getByLabel('Your password').fill('a wrong one')
    await page.getByRole('button', { name: 'Sign as Maren Oldhoven' }).click()
    const signature = page.getByRole('region', { name: 'Your signature' })
    await expect(signature.getByRole('alert')).toContainText('password')
    await page.getByLabel('Your password').fill('demo-only-not-secret')
    await page.getByRole('button', { name: 'Sign as Maren Oldhoven' }).click()
    await expect(page.getByRole('heading', { name: 'Signatures' })).toBeVisible()
    await expect(page.getByRole('figure')).toContainText('Maren Oldhoven, Psychotherapist')
    await expect(page.getByRole('figure')).toContainText('Authored, version 1')
    await expect(page.getByRole('link', { name: 'Write on' })).toBeHidden()
  })
})
