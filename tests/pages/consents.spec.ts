import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'

const participant = (code: string) => `/s/${idOf('study')}/participants/${idOf(`participant ${code}`)}`
const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const logRecording = async (page: Page) => {
  await page.keyboard.press('/')
  await page.getByLabel('Two letters of it').fill('recording')
  await page.keyboard.press('Enter')
}

test('who took the consent to be recorded back: the log asks before it says on, and the note says it at its fields', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(participant('WK-107'))
  await page.getByRole('button', { name: 'They withdraw: Recording of sessions' }).click()
  await expect(page.getByRole('dialog')).toContainText('No session is recorded from then on.')
  await page.getByRole('dialog').getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('complementary', { name: 'Before you meet' })).toContainText('Recording of sessions')

  await page.goto('/')
  await openDay(page)
  await logRecording(page)
  const sheet = page.getByRole('dialog', { name: 'No consent to recording' })
  await expect(sheet).toContainText('said no to being recorded')
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('1')
  await expect(sheet).toHaveCount(0)
  await expect(lines(page).first()).toContainText(/Recording.*off/)
  await logRecording(page)
  await sheet.getByRole('button', { name: 'It ran all the same' }).click()
  await expect(lines(page).first()).toContainText(/Recording.*on/)
  await logRecording(page) // off asks nothing
  await expect(lines(page).first()).toContainText(/Recording.*off/)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.getByRole('button', { name: 'Cover now' }).click()
  for (const state of ['on', 'off']) {
    await logRecording(page) // asks whatever holds, and says nothing of a no
    const unsaid = page.getByRole('dialog', { name: 'Recording', exact: true })
    await expect(unsaid).not.toContainText('said no')
    expect(await barriersOn(page)).toEqual([])
    await unsaid.getByRole('button', { name: `Recording is ${state}`, exact: true }).click()
    await expect(unsaid).toHaveCount(0)
  }
  await showAgain(page)
  const stands = page.getByRole('region', { name: 'Entered while covered' })
  await stands.getByRole('button', { name: /^Not meant: Recording.*on/ }).click()
  await stands.getByRole('button', { name: /^It stands: Recording.*off/ }).click()
  await expect(stands).toHaveCount(0)
  await expect(page.getByText('Everything is saved')).toBeVisible()

  await page.getByRole('link', { name: 'The note of the day' }).click()
  for (const name of ['Session recording', 'Before we begin'])
    await expect(page.locator('.note-field').filter({ has: page.getByRole('group', { name }) })).toContainText(
      'The participant said no to being recorded',
    )
  expect(await barriersOn(page)).toEqual([])
})

test('a note that says the recording was stopped: the participant’s page asks what was meant, and one tap says it', async ({
  as,
}) => {
  const page = await as('therapist.south')
  await page.goto(participant('CS-204'))
  await expect(page.getByRole('complementary', { name: 'Before you meet' })).toContainText('said in a signed note')
  const consent = page.getByRole('region', { name: 'Consent', exact: true })
  await expect(consent).toContainText('The consent is not taken back by that')
  expect(await barriersOn(page)).toEqual([])
  await consent.getByRole('button', { name: /^That day only, or a mistake: it stands/ }).click()
  await expect(consent).not.toContainText('The consent is not taken back by that')
  await expect(page.getByText('said in a signed note')).toHaveCount(0)
  await consent.getByText(/^All that was written down/).click()
  await expect(consent).toContainText('Recording of sessions: Stands all the same')
  await expect(consent).toContainText('Recording of sessions: Said no in a signed note')
})

test('after the study, who did not want to be contacted is looked up for safety alone', async ({ as }) => {
  const page = await as('coordinator')
  await page.getByRole('link', { name: 'Add a participant' }).click()
  await page.getByLabel('Code', { exact: true }).fill('WK-198')
  await page.getByLabel('Consent signed on').fill('2020-03-02')
  await page.getByLabel('Enrolled on').fill('2020-03-04')
  await page.getByLabel('Family name').fill('Dandelford')
  await page.getByLabel('Given names').fill('Primrose')
  await page.getByLabel('Name they go by').fill('Rosie')
  await page.getByLabel('Date of birth').fill('1979-05-17')
  await page.getByRole('button', { name: 'Add the participant' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('WK-198')
  await page.getByRole('button', { name: 'Write down what they said' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('About').selectOption('Contact after the study')
  await dialog.getByLabel('Declined').check()
  await dialog.getByLabel('How').selectOption('Said by telephone')
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await expect(dialog).toBeHidden()
  const vault = page.getByRole('list', { name: 'Vault' })
  await expect(vault).toContainText('said no to being contacted after it')
  await page.getByRole('button', { name: 'Show contacts' }).click()
  const why = page.getByRole('dialog', { name: 'Contacts: why?' })
  await expect(why.getByRole('button', { name: 'To arrange a visit' })).toHaveCount(0)
  await expect(why.getByRole('textbox')).toHaveCount(0)
  expect(await barriersOn(page)).toEqual([])
  await why.getByRole('button', { name: 'Concern for the participant’s welfare' }).click()
  await expect(vault).toContainText('No contacts are kept.')
})
