import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { demoPassword } from '@/db/seed/people'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { partialDayWords } from '@/lib/clock/partial-day'
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

/** The event that is entered here, among the clocks that run. */
const clockOf = (page: Page) =>
  page.getByRole('region', { name: 'Clocks that run' }).getByRole('listitem').filter({ hasText: 'WK-107, event 3' })

/** What stands beside a term of what is known. */
const factOf = (page: Page, term: string) =>
  page.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]')

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
  await therapist.getByLabel('How far it is known when it began').selectOption('The month')
  await expect(therapist.getByLabel('Began on')).toHaveValue(lately.slice(0, 7))
  await therapist.getByLabel('How far it is known when it began').selectOption('The year')
  await therapist.getByLabel('Began on').fill('26')
  await therapist.getByRole('button', { name: 'Enter the event' }).click()
  await expect(therapist.getByText('or that it is not known.')).toBeVisible()
  await accessible(therapist)
  await therapist.getByLabel('Began on').fill(lately.slice(0, 4))
  await therapist.getByLabel('How far it is known when it ended').selectOption('Not known')
  await choose(therapist, 'What is it?', 'Not an adverse event')
  await therapist.getByLabel('Why it is none').fill(' ')
  await choose(therapist, 'What is it?', 'Still to be decided')
  await therapist.getByRole('button', { name: 'Enter the event' }).click()
  await expect(therapist.getByRole('heading', { name: 'Adverse event 3' })).toBeVisible()
  await expect(therapist).not.toHaveURL(/tram|WK-?107/i)
  await expect(therapist.getByText('23 h left')).toBeVisible()
  await expect(therapist.getByText('Sat down at the stop', { exact: true })).toBeVisible()
  await expect(factOf(therapist, 'Began on')).toHaveText(lately.slice(0, 4))
  await expect(factOf(therapist, 'Ended on')).toHaveText('Day not known')
  await accessible(therapist)
  await expect(therapist.getByRole('button', { name: 'Assess it' })).toHaveCount(0)

  const supervisor = await as('supervisor', {}, `${study}/review`)
  await expect(clockOf(supervisor)).toContainText('23 h left')
  await accessible(supervisor)
  await supervisor.getByRole('link', { name: 'Adverse events' }).click()
  await expect(supervisor.getByRole('listitem').filter({ hasText: 'WK-107, event 3' })).toContainText('h left')

  const investigator = await as('investigator', {}, `${study}/oversight`)
  const news = investigator.getByRole('region', { name: 'What has just happened' })
  await expect(news).toContainText('An adverse event was entered, and the clock for telling the sponsor runs.')
  await expect(clockOf(investigator)).toContainText('23 h left')
  await accessible(investigator)
  await clockOf(investigator).getByRole('link').click()
  await expect(investigator.getByRole('heading', { level: 1 })).toHaveText('Adverse event 3')
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
  await expect(dialog.getByLabel('Began on')).toHaveValue(lately.slice(0, 4))
  await dialog.getByLabel('How far it is known when it began').selectOption('The month')
  await dialog.getByLabel('Began on').fill(lately.slice(0, 7))
  await accessible(investigator)
  await dialog.getByRole('button', { name: 'Add the follow-up' }).click()
  await expect(dialog).toBeHidden()
  await expect(investigator.getByText('Not serious', { exact: true })).toBeVisible()
  await investigator.emulateMedia({ media: 'print' })
  await expect(factOf(investigator, 'Began on')).toHaveText(partialDayWords(lately.slice(0, 7)))
  await investigator.emulateMedia({ media: 'screen' })
  await investigator.goto(`${study}/events`)
  const toSign = investigator.getByRole('region', { name: 'Complete, for your signature' })
  await expect(toSign.getByRole('link', { name: 'WK-107, event 3' })).toBeVisible()
  await expect(undecided).toHaveCount(0)
  for (const [page, name] of [
    [investigator, 'Oversight'],
    [supervisor, 'Review'],
  ] as const) {
    await page.goto(`${study}/${name.toLowerCase()}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(clockOf(page)).toHaveCount(0)
  }
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
  await page.getByLabel('Why event 1 is an adverse event').fill('Worse than before, and no placebo does that.')
  await page.getByLabel('Your password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign the list as' }).click()
  await expect(page.getByText('“placebo”. Say whether these words stand as they are.')).toBeVisible()
  await accessible(page)
  await page.getByLabel('They stand as they are').check()
  await page.getByLabel('Why event 1 is an adverse event').fill('Worse on 5 mg than before.')
  await page.getByLabel('Your password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign the list as' }).click()
  await expect(page.getByText('“5 mg”. Say whether these words stand as they are.')).toBeVisible()
  await page.getByLabel('They stand as they are').check()
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
  await choose(therapist, 'Does it go on?', 'No')
  await therapist.getByLabel('Ended on').fill(lately)
  await choose(therapist, 'Does it go on?', 'Yes')
  await choose(therapist, 'Was it treated?', 'Yes')
  await therapist.getByLabel('How it was treated').fill(' ')
  await choose(therapist, 'Was it treated?', 'No')
  await therapist.getByRole('dialog').getByRole('button', { name: 'Add the follow-up' }).click()
  await expect(therapist.getByRole('dialog')).toBeHidden()
}
