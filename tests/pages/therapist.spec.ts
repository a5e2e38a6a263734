import { expect, test } from '@/tests/support/pages'

/** Today by the site's clock. */
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now())
const words = 'He came early and waited outside.\nWe spoke about “the long night” – and 🌙 laughed.'

/** What a first visit may leave for the next. */
const notYet = [
  'Medicines changed',
  'Asked about unwanted effects',
  'C-SSRS since the last contact',
  'Prior experience of this kind of state',
  'Care touch explained',
  'Reviewed together',
  'Independent contact given',
  'Recording: the participant’s choice',
  'Support person',
  'Way home after the session',
  'Plan signed by the participant',
  'Night after',
]

const exactly = { exact: true }
const agreedForOne = [
  ['Hold hand', 'Welcome, still ask when in doubt'],
  ['Hand on shoulder', 'Ask each time'],
  ['Hand on foot', 'No'],
  ['Hug', 'Ask each time'],
  ['Supportive physical resistance', 'No'],
] as const

test('a therapist begins a note with one click, writes, comes back to every word, and signs what was read', async ({
  as,
}) => {
  const page = await as('therapist')
  const field = (name: string) => page.getByRole('group', { name, exact: true })
  const openly = (name: string) => page.getByRole('group', { name: `Instead of an answer: ${name}` })
  const touch = (kind: string, who: string) => page.getByRole('radiogroup', { name: `${kind}, ${who}`, exact: true })
  const saved = page.getByText(/^Saved \d\d:\d\d:\d\d UTC\+0\d:00$/)

  await test.step('one click on Today', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
    await page.getByRole('button', { name: 'Start the note of WK-105, PREP1' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparation note')
    await expect(page.getByText('Nothing written yet')).toBeVisible()
    await expect(page.getByText('23 things are left')).toBeVisible()
  })

  await test.step('what is typed is saved as it is typed, and said so with a time', async () => {
    await page.getByLabel('What the log does not show').fill(words)
    await expect(saved).toBeVisible()
    await field('How did you meet?').getByLabel('In person').check()
    await field('Clinician’s risk judgement').getByLabel('None').check()
    await page.getByLabel('Started').fill(`${day}T09:30`)
    await page.getByLabel('Ended').fill(`${day}T10:45`)
    await page.getByRole('button', { name: 'Me, from start to end' }).click()
    const me = page.getByRole('group', { name: 'Person 1' })
    await expect(me.getByLabel('Role')).toHaveValue('lead')
    await expect(me.getByLabel('In', { exact: true })).toHaveValue(`${day}T09:30`)
    await expect(me.getByLabel('Out')).toHaveValue(`${day}T10:45`)
    await page.getByRole('button', { name: /^Yes to all \d+ ?: Explained$/ }).click()
    await expect(saved).toBeVisible()
  })

  await test.step('touch is agreed for one, and one tap says the same for both, where nothing is said yet', async () => {
    for (const [kind, answer] of agreedForOne) await touch(kind, 'Lead therapist').getByLabel(answer, exactly).check()
    await touch('Hug', 'Co-therapist').getByLabel('No', exactly).check()
    const same = page.getByRole('button', { name: 'Same for both : Touch agreement' })
    await same.click()
    await expect(same).toHaveCount(0)
    await expect(saved).toBeVisible()
  })

  await test.step('after leaving and coming back everything is there', async () => {
    const address = page.url()
    await page.getByRole('link', { name: 'Today' }).click()
    const drafts = page.getByRole('list', { name: 'Drafts, oldest first' })
    await drafts.getByRole('link', { name: 'WK-105, PREP1' }).click()
    await expect(page).toHaveURL(address)
    await page.reload()
    await expect(page.getByLabel('What the log does not show')).toHaveValue(words)
    await expect(field('How did you meet?').getByLabel('In person')).toBeChecked()
    await expect(page.getByLabel('Started')).toHaveValue(`${day}T09:30`)
    await expect(page.getByRole('group', { name: 'Person 1' }).getByLabel('Role')).toHaveValue('lead')
    for (const [kind, answer] of agreedForOne) {
      await expect(touch(kind, 'Lead therapist').getByLabel(answer, exactly)).toBeChecked()
      const forTheOther = kind === 'Hug' ? 'No' : answer
      await expect(touch(kind, 'Co-therapist').getByLabel(forTheOther, exactly)).toBeChecked()
    }
  })

  await test.step('what is left leads to each open field, and each can be answered openly', async () => {
    const left = page.getByRole('region', { name: 'Before signing' })
    await left.getByRole('link', { name: 'What the participant wants help with' }).click()
    await expect(page.getByLabel('What the participant wants help with')).toBeInViewport()
    await openly('What the participant wants help with').getByLabel('Declined').check()
    await openly('Session recording').getByLabel('Not applicable').check()
    for (const later of notYet) await openly(later).getByLabel('Not done').check()
    await field('Anything new since we last met?').getByLabel('No', { exact: true }).check()
    await expect(left.getByText('One thing is left')).toBeVisible()
    await left.getByRole('link', { name: 'Protocol deviations' }).click()
    await field('Protocol deviations').getByLabel('No deviations').check()
    await expect(left.getByText('Nothing is left.')).toBeVisible()
  })

  await test.step('what is signed is what is read, with a meaning and the password', async () => {
    await page.getByRole('button', { name: 'Read through and sign' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read and sign: Preparation note')
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByText('Declined', { exact: true })).toBeVisible()
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
