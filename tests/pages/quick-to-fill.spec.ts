import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@/tests/support/pages'

/** Counts what a hand does: a click, or a box that is gone to and typed into, each as one. */
class Hand {
  count = 0
  constructor(readonly page: Page) {}

  /** What is off the screen is laid out only as it comes onto it: a hand scrolls there, and clicks what has come to rest. */
  async click(target: Locator) {
    this.count += 1
    await target.scrollIntoViewIfNeeded()
    await target.click()
  }
  async choose(field: string, answer: string) {
    this.count += 1
    await this.field(field).getByLabel(answer, { exact: true }).check()
  }
  async type(label: string, text: string) {
    this.count += 1
    await this.page.getByLabel(label, { exact: true }).fill(text)
  }
  press = (name: string) => this.click(this.page.getByRole('button', { name, exact: true }))
  none = (field: string, words: string) => this.click(this.field(field).getByLabel(words, { exact: true }))
  async unchanged(section: string) {
    const all = this.page.getByRole('region', { name: section }).getByRole('button', { name: /^All \d+ unchanged/ })
    await this.click(all)
    await expect(all).toHaveCount(0) // what it stood above has moved up, and is clicked where it rests
  }
  private field = (name: string) => this.page.getByRole('group', { name, exact: true })
}

const left = (page: Page) => page.getByRole('region', { name: 'Before signing' })
const ready = (page: Page) => expect(left(page).getByText('Nothing is left.')).toBeVisible()
const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()

/** The site's day, by its own clock. */
const dayAt = (timeZone: string, ahead = 0) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(Date.now() + ahead * 86_400_000)
const here = dayAt('Europe/Amsterdam')

async function header(hand: Hand, day: string, [from, to]: [string, string], staff: string) {
  await hand.type('Started', `${day}T${from}`)
  await hand.type('Ended', `${day}T${to}`)
  await hand.press(staff)
}

test('an unremarkable preparation visit is ready to sign within 25 clicks and typings', async ({ as }) => {
  const page = await as('therapist.south')
  const hand = new Hand(page)
  await hand.press('Start the note of CS-203, PREP3')
  await hand.choose('How did you meet?', 'In person')
  await header(hand, dayAt('America/Vancouver'), ['00:00', '00:01'], 'Both, from start to end')
  await hand.choose('Session recording', 'Video and audio')
  await hand.choose('Anything new since we last met?', 'No')
  await hand.none('Medicines changed', 'No changes')
  await hand.choose('Asked about unwanted effects', 'Asked, nothing new')
  await hand.click(page.getByRole('button', { name: /^No ideation, no behaviour/ }))
  await hand.choose('Clinician’s risk judgement', 'None')
  for (const section of ['Person and set', 'Boundaries', 'Setting and way home']) await hand.unchanged(section)
  await hand.click(page.getByRole('button', { name: /^Yes to all \d+ ?: Explained$/ }))
  await hand.type('Agreed stop word or gesture', 'Raises a hand')
  await hand.click(page.getByRole('button', { name: /^“No” to all \d+/ }))
  await hand.choose('Preparation complete?', 'Complete')
  await hand.none('Protocol deviations', 'No deviations')
  await hand.type('What the log does not show', 'A calm last visit; nothing that the answers above do not hold.')
  await ready(page)
  await saved(page)
  console.log(`an unremarkable preparation visit: ${hand.count} clicks and typings`)
  expect(hand.count).toBeLessThanOrEqual(25)
})

test('an unremarkable integration visit is ready to sign within 25 clicks and typings', async ({ as }) => {
  const page = await as('therapist')
  const hand = new Hand(page)
  await hand.press('Start the note of WK-102, INT2.2')
  await hand.choose('How did you meet?', 'In person')
  await header(hand, here, ['00:00', '00:01'], 'Both, from start to end')
  await hand.choose('Session recording', 'Video and audio')
  await hand.choose('Sleep', '7')
  await hand.choose('Mood', '6')
  await hand.none('Effects still present or new', 'None')
  await hand.none('Medicines changed', 'No changes')
  await hand.choose('Asked about unwanted effects', 'Asked, nothing new')
  await hand.click(page.getByRole('button', { name: /^No ideation, no behaviour/ }))
  await hand.choose('Clinician’s risk judgement', 'None')
  await hand.none('Agreed practices', 'No practice agreed')
  await hand.type('Until next contact', 'Nothing beyond the ordinary days.')
  await hand.type('Next contact', `${dayAt('Europe/Amsterdam', 7)}T10:00`)
  await hand.none('Protocol deviations', 'No deviations')
  await hand.type('What the log does not show', 'A quiet visit; he is at home when he is at home.')
  await ready(page)
  await saved(page)
  console.log(`an unremarkable integration visit: ${hand.count} clicks and typings`)
  expect(hand.count).toBeLessThanOrEqual(25)
})

test('a daily call with nothing new is ready to sign within 8 clicks and typings', async ({ as }) => {
  const page = await as('therapist')
  const hand = new Hand(page)
  await hand.press('Note a call with WK-102')
  await hand.choose('How did you speak?', 'By telephone')
  await header(hand, here, ['00:00', '00:01'], 'Me, from start to end')
  await hand.choose('Reached?', 'Reached, nothing new')
  await hand.choose('Clinician’s risk judgement', 'None')
  await hand.type('Next contact', `${dayAt('Europe/Amsterdam', 1)}T18:00`)
  await ready(page)
  await saved(page)
  console.log(`a daily call with nothing new: ${hand.count} clicks and typings`)
  expect(hand.count).toBeLessThanOrEqual(8)
})

test('an unremarkable session day is ready to sign within 30 clicks and typings of both, with one prose field', async ({
  as,
}) => {
  const [page, beside] = [await as('therapist'), await as('cotherapist')]
  const [hand, other] = [new Hand(page), new Hand(beside)]
  const begun = page.getByRole('link', { name: 'WK-107, MED3' }) // by another walk of the same server
  await hand.click(page.getByRole('button', { name: 'Start the note of WK-107, MED3' }).or(begun))
  await hand.choose('How did you meet?', 'In person')
  await header(hand, here, ['00:00', '00:02'], 'Both, from start to end')
  await hand.choose('Session recording', 'Video and audio')
  await hand.type('Arrived', `${here}T00:00`)
  await hand.click(page.getByRole('button', { name: /^Yes to all \d+ ?: Before we begin$/ }))
  await hand.choose('Distress now, before', '3')
  await hand.click(page.getByRole('button', { name: /^No ideation, no behaviour ?: C-SSRS since/ }))
  await hand.choose('How the session started', 'Went ahead')
  await hand.type('Session clock zero', `${here}T00:01`)
  await hand.choose('How the session ended', 'As planned')
  await hand.choose('A difficult stretch?', 'No')
  await hand.choose('Medical help needed', 'No')
  await hand.none('Boundary or safety concerns', 'No concern')
  await hand.choose('Distress now, at the end', '1')
  await hand.click(page.getByRole('button', { name: /^No ideation, no behaviour ?: C-SSRS at/ }))
  await hand.choose('Clinician’s risk judgement', 'None')
  await hand.click(page.getByRole('button', { name: /^Yes to all \d+ ?: Ready to leave$/ }))
  await hand.type('Left at', `${here}T00:02`)
  await hand.choose('Left with', 'Support person')
  await hand.choose('Way home as planned?', 'Yes')
  await hand.choose('Effects of the day reviewed for adverse events', 'All reviewed')
  await hand.none('Protocol deviations', 'No deviations')
  await hand.type('What the log does not show', 'A quiet day; she asked for her daughter at the end and left with her.')
  await saved(page)
  await beside.reload()
  await other.click(beside.getByRole('link', { name: 'WK-107, MED3' }))
  await other.click(beside.getByRole('button', { name: /^Agree with all \d+ ?: Ready to leave$/ }))
  await ready(beside)
  await saved(beside)
  await ready(page)
  const count = hand.count + other.count
  console.log(`an unremarkable session day: ${count} clicks and typings`)
  expect(count).toBeLessThanOrEqual(30)
})
