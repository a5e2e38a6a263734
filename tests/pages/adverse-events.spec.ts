import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { demoPassword } from '@/db/seed/people'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

/** Some days ago, by the site’s own date. */
const lately = daysAfter(dayIn('Europe/Amsterdam', new Date().toISOString()), -3)
const study = `/s/${idOf('study')}`
const accessible = async (page: Page) => {
  expect(await barriersOn(page)).toEqual([])
}
const choose = (page: Page, question: string, words: string) =>
  page.getByRole('group', { name: question, exact: true }).getByLabel(words, { exact: true }).check()

test('an event is entered from the note, its clock is seen by those who oversee, and a physician’s assessment and the report stop it', async ({
  as,
}) => {
  const therapist = await as('therapist')
  await therapist.goto(`${study}/notes/${idOf('note WK-107 INT2.3')}/write`)
  await therapist.getByRole('link', { name: 'Enter an adverse event' }).click()
  await expect(therapist.getByRole('heading', { name: 'Enter an adverse event' })).toBeVisible()
  await therapist.getByRole('button', { name: 'Enter the event' }).click()
  await expect(therapist.getByText('Choose how strong it was.')).toBeVisible()
  await accessible(therapist)
  await therapist.getByLabel('What happened').fill('Burst of crying on the tram')
  await therapist.getByLabel('Began on').fill('2190-01-01')
  await choose(therapist, 'Does it go on?', 'No')
  await therapist.getByLabel('Ended on').fill('2190-01-01')
  await choose(therapist, 'How strong', '1, mild')
  await choose(therapist, 'How the participant found it', 'Mixed')
  await choose(therapist, 'Was it treated?', 'Yes')
  await choose(therapist, 'What was done about taking part', 'Nothing')
  await therapist.getByLabel('How it stands').selectOption('Recovered')
  await choose(therapist, 'A term of the abuse-potential list?', 'No')
  await choose(therapist, 'What is it?', 'Still to be decided')
  await therapist.getByRole('button', { name: 'Enter the event' }).click()
  await expect(therapist.getByText('Say what was done, in a word or two.')).toBeVisible()
  await expect(therapist.getByText('What was done, no amounts.')).toBeVisible()
  await accessible(therapist)
  await therapist.getByLabel('How it was treated').fill('Sat down at the stop')
  await therapist.getByRole('button', { name: 'Enter the event' }).click()
  await expect(therapist.getByText('This day has not come yet.')).toBeVisible()
  await expect(therapist.getByLabel('What happened')).toHaveValue('Burst of crying on the tram')
  await therapist.getByLabel('Began on').fill(lately)
  await therapist.getByLabel('Ended on').fill(lately)
  await therapist.getByRole('button', { name: 'Enter the event' }).click()
  await expect(therapist.getByRole('heading', { name: 'Adverse event 3' })).toBeVisible()
  await expect(therapist).not.toHaveURL(/tram|WK-?107/i)
  await expect(therapist.getByText('23 h left')).toBeVisible()
  await expect(therapist.getByText('Sat down at the stop', { exact: true })).toBeVisible()
  await expect(therapist.getByRole('button', { name: 'Assess it' })).toHaveCount(0)

  const supervisor = await as('supervisor')
  await supervisor.getByRole('link', { name: 'Adverse events' }).click()
  await expect(supervisor.getByRole('listitem').filter({ hasText: 'WK-107, event 3' })).toContainText('h left')

  const investigator = await as('investigator')
  await investigator.goto(`${study}/events`)
  await investigator.getByRole('link', { name: 'WK-107, event 3' }).click()
  await investigator.getByRole('button', { name: 'Assess it' }).click()
  const dialog = investigator.getByRole('dialog')
  await choose(investigator, 'Is it serious?', 'Yes')
  await choose(investigator, 'Related to what the study gives', 'Possible')
  await choose(investigator, 'Related to the therapy itself', 'Possible')
  await choose(investigator, 'Listed in the reference safety information?', 'No')
  await dialog.getByRole('button', { name: 'Keep the assessment' }).click()
  await expect(dialog.getByText('A serious event names what makes it so')).toBeVisible()
  await choose(investigator, 'Is it serious?', 'No')
  await dialog.getByRole('button', { name: 'Keep the assessment' }).click()
  await expect(dialog).toBeHidden()
  await expect(investigator.getByText('Not decided yet, known for less than an hour')).toBeVisible()
  await expect(investigator.getByRole('link', { name: 'Read and sign' })).toHaveCount(0)

  await investigator.goto(`${study}/events`)
  const undecided = investigator.getByRole('region', { name: 'Still to be decided' }).getByRole('listitem')
  await expect(undecided).toContainText('Still to be decided, grade 1, mild, not serious')
  await expect(undecided).toContainText('Not decided yet, known for less than an hour')
  await accessible(investigator)
  await undecided.getByRole('link', { name: 'WK-107, event 3' }).click()
  await expect(investigator.getByRole('heading', { level: 1 })).toHaveText('Adverse event 3')
  await investigator.getByRole('button', { name: 'Follow it up' }).click()
  await choose(investigator, 'What is it?', 'An adverse event')
  await dialog.getByRole('button', { name: 'Add the follow-up' }).click()
  await expect(dialog).toBeHidden()
  await expect(investigator.getByText('Not serious', { exact: true })).toBeVisible()
  await investigator.goto(`${study}/events`)
  const toSign = investigator.getByRole('region', { name: 'Complete, for your signature' })
  await expect(toSign.getByRole('link', { name: 'WK-107, event 3' })).toBeVisible()
  await expect(undecided).toHaveCount(0)
})

test('what was taken for no adverse event is read as a list of one visit, again where it changed, overturned with a reason, and signed', async ({
  as,
}) => {
  const page = await as('investigator')
  await page.goto(`${study}/events`)
  await page.getByRole('link', { name: 'WK-102, INT1.2' }).click()
  await expect(page.getByText('Why it is none: He has had them all his life')).toBeVisible()
  await expect(page.getByText('3, severe')).toHaveCount(0)
  await followUp(await as('therapist', {}, `${study}/events/${idOf('event WK-102 1')}`))
  await page.getByLabel('Your password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign the list as' }).click()
  await expect(page.getByText('This list changed since you read it.')).toBeVisible()
  await page.getByRole('button', { name: 'Read it again' }).click()
  await expect(page.getByText('3, severe')).toBeVisible()
  await expect(page.getByText('This list changed since you read it.')).toHaveCount(0)
  await expect(page.getByLabel('Your password')).toHaveValue('')
  await page.getByLabel('Overturn it: an adverse event').check()
  await page.getByRole('button', { name: 'Sign the list as' }).click()
  await expect(page.getByText('Fill this in.')).toBeVisible()
  await expect(page.getByText('Enter your password.')).toBeVisible()
  await accessible(page)
  await page.getByLabel('Why event 1 is an adverse event').fill('Worse than before the session, by his own account.')
  await page.getByLabel('Your password').fill('not this one')
  await page.getByRole('button', { name: 'Sign the list as' }).click()
  await expect(page.getByText('That password or code is not right.')).toBeVisible()
  await page.getByLabel('Your password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign the list as' }).click()
  await expect(page).toHaveURL(/events$/)
  await page.getByRole('link', { name: 'WK-102, event 1' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adverse event 1')
  await expect(page.getByText('The time is over')).toBeVisible()
  await expect(page.getByText('Overturned: it is one.')).toBeVisible()
  await expect(page.getByRole('figure')).toContainText('Reviewed')
  await expect(page.getByText('He has had them all his life').first()).toBeVisible()
})

async function followUp(therapist: Page): Promise<void> {
  await therapist.getByRole('button', { name: 'Follow it up' }).click()
  await choose(therapist, 'How strong', '3, severe')
  await therapist.getByRole('dialog').getByRole('button', { name: 'Add the follow-up' }).click()
  await expect(therapist.getByRole('dialog')).toBeHidden()
}

test('the safety officer begins with what is flagged across the sites, reads it in words, and says something of it', async ({
  as,
}) => {
  const page = await as('safety')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Adverse events' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'WK-101' })).toHaveCount(0)
  await page.getByRole('link', { name: 'WK-107, event 2' }).click()
  await expect(page.getByText('Fainting at home, seen at the hospital overnight').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'WK-107' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Say something of it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add them' }).click()
  await expect(page.getByText('Fill this in.')).toBeVisible()
  await page.getByLabel('Your words').fill('Ask what she had eaten that morning.')
  await page.getByRole('dialog').getByRole('button', { name: 'Add them' }).click()
  await expect(page.getByText('Ask what she had eaten that morning.')).toBeVisible()
  await expect(page.getByText('Said by the safety officer')).toBeVisible()
})
