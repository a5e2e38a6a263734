import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/alone'
import { barriersOn } from '@/tests/support/barriers'
import { eightHours } from '@/tests/support/eight-hours'
import { Hand, ready, saved } from '@/tests/support/hand'

const now = Date.now()
/** By the site's own clock, as a box for it takes it. */
const siteClock = (minutesAgo: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' })
    .format(now - minutesAgo * 60_000)
    .replace(' ', 'T')

/** What both tapped that day, as their device sent it. */
async function logged(page: Page, here: string): Promise<number> {
  const entries = eightHours(now)
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await page.request.post(`/api/notes/${here.split('/').at(-1)}/entries`, { data: { entries }, headers })
  const { saved, refused } = (await answer.json()) as { saved: unknown[]; refused: unknown[] }
  expect(refused).toEqual([])
  return saved.length
}

/** Before clock zero. */
async function morning(hand: Hand): Promise<void> {
  await hand.press('Start the note of WK-107, MED3')
  await hand.type('Started', siteClock(560))
  await hand.type('Arrived', siteClock(560))
  await hand.press(/^Yes to all \d+ ?: Before we begin$/)
  await hand.choose('Distress now, before', '3')
  await hand.choose('Effects and practices still open, asked again', 'As before')
  await hand.press(/^No ideation, no behaviour ?: C-SSRS since/)
  await hand.choose('How the session started', 'Went ahead')
}

/** The closing review: how the effects were and what they are, for all of them, with what differs; how touch began. */
async function review(hand: Hand): Promise<void> {
  const { page } = hand
  const say = async (question: string, answer: string) => {
    const group = page.getByRole('radiogroup', { name: question }).or(page.getByRole('group', { name: question }))
    await hand.click(group.getByText(answer, { exact: true }), `${question}: ${answer}`)
  }
  const effects = page.getByRole('region', { name: 'Effects' })
  const touch = page.getByRole('region', { name: 'Touch' })
  await hand.follow('Closing review')
  await expect(page.getByText(/^Left: 5 effects to triage, 2 touches of which to say how they began$/)).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await say('For the participant: all 5 not yet asked', 'Unpleasant')
  await expect(
    effects.getByLabel('For the participant: Crying').getByLabel('Unpleasant', { exact: true }),
  ).toBeChecked()
  await say('For the participant: Crying', 'Mixed')
  await say('How strong: all 5 not yet asked', '1')
  await expect(effects.getByLabel('How strong: Headache').getByLabel('1', { exact: true })).toBeChecked()
  await hand.press('Several at once: not an adverse event…')
  await expect(effects.getByRole('checkbox').first()).toBeFocused()
  await hand.type('Why these are none, in a word or two', 'Expected, passed by itself')
  expect(await barriersOn(page)).toEqual([])
  await hand.choose('One of these: a term of the abuse-potential list?', 'No')
  await hand.press('Say so of all these')
  await expect(effects.getByText(/Not an adverse event \(event \d+\)/)).toHaveCount(5)
  await say('How it began: all 2 of which nobody said it', 'Offered and accepted')
  await expect(touch.getByText('As agreed', { exact: true }).first()).toBeVisible()
  await expect(touch.getByRole('status').first(), 'where the pressed button was').toBeFocused()
  await expect(page.getByText('Nothing is left here.')).toBeVisible()
  await hand.follow('Go on with the note')
}

/** The rest of the note, of which the log knows the most. */
async function evening(hand: Hand): Promise<void> {
  const { page } = hand
  const log = page.getByRole('region', { name: 'As the log has it' })
  await expect(log.getByRole('definition')).toHaveText([
    /^In person: /,
    `${siteClock(5).slice(11)}, when they left`,
    /^Maren Oldhoven: \d\d:\d\d to \d\d:\d\d, \d\d:\d\d to \d\d:\d\d; [^;]+$/,
    /^Video and audio, as agreed: on from /,
    /^As planned: closing talk at /,
    /^No: no panic/,
    'No: no medical check in the log',
    /^1, the last rating, at /,
    siteClock(5).slice(11),
  ])
  expect(await barriersOn(page)).toEqual([])
  await hand.press(/^All 9 as logged$/)
  await expect(log).toHaveCount(0)
  await expect(page.getByText('9 answers given as the log has it.')).toBeFocused()
  await hand.none('Boundary or safety concerns', 'No concern')
  await hand.press(/^No ideation, no behaviour ?: C-SSRS at/)
  await hand.choose('Clinician’s risk judgement', 'None')
  await hand.press(/^Yes to all \d+ ?: Ready to leave$/)
  await hand.choose('Left with', 'Support person')
  await hand.choose('Way home as planned?', 'Yes')
  await hand.none('Protocol deviations', 'No deviations')
  await hand.type('What the log does not show', 'A quiet day; she asked for her daughter at the end and left with her.')
  await saved(page)
}

test('an unremarkable session day of eight hours is ready to sign within 30 clicks and typings of both beside the taps of its log, with one prose field', async ({
  asAlone, // nobody else taps that day
  complaints,
}) => {
  const [page, beside] = [await asAlone('therapist'), await asAlone('cotherapist')]
  const [hand, other] = [new Hand(page), new Hand(beside)]
  await page.goto('/')
  await morning(hand)
  await saved(page)
  const here = page.url().replace(/\/write$/, '')
  await hand.follow('The log of the day')
  await page.waitForURL(`${here}/session`)
  expect(await logged(page, here)).toBeGreaterThanOrEqual(60)
  await review(hand)
  await evening(hand)
  await beside.goto('/')
  await other.follow('WK-107, MED3')
  await other.press(/^Agree with all \d+ ?: Ready to leave$/)
  await ready(beside)
  await saved(beside)
  await ready(page)
  const acts = [...hand.acts, ...other.acts]
  console.log(`an unremarkable session day: ${acts.length} clicks and typings\n${acts.join('\n')}`)
  expect(acts.length, 'the way to the log and back among them').toBeLessThanOrEqual(30)
  for (const complaint of complaints.splice(0)) expect(complaint, 'the day is over').toMatch(/409 .*\/help/)

  await page.goto(`${here}/trail`)
  const changes = page.getByRole('table', { name: 'Changes of answers, the newest first' })
  for (const answer of ['How the session ended', 'Left at', 'Session recording', 'Distress now, at the end'])
    await expect(changes.getByRole('row', { name: answer }).first(), answer).toContainText('Maren Oldhoven')
  await expect(changes.getByRole('row', { name: /^Left at/ })).toContainText(siteClock(5).slice(11, 14))
  const effects = page.getByRole('table', { name: 'What was said of effects, the newest first' })
  await expect(effects.getByRole('row').filter({ hasText: /Not triaged ?Not an adverse event \(event/ })).toHaveCount(5)
  await expect(page.getByText(/logged 5 entries/).first()).toBeVisible()
})
