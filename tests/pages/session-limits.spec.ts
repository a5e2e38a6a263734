import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'

/** What no other walk taps or types: the settings hold for all of them. */
test('the administrator sets limits, an interval and pads; the session shows them, asks what was done, and counts nothing down', async ({
  as,
}) => {
  const office = await as('administrator', {}, `/admin/${idOf('study')}/protocol`)
  const group = office.getByRole('group', { name: /^Pads within reach in a session/ })
  for (const label of ['Turned inward', 'Turned outward', 'Talking', 'Resting', 'Check-in', 'Grounding', 'Music'])
    await group.getByLabel(label, { exact: true }).check()
  for (const label of ['Water or food', 'Touch', 'Vital signs', 'In or out', 'Lights'])
    await group.getByLabel(label, { exact: true }).check()
  await office.getByRole('button', { name: 'Save the settings' }).click()
  await expect(office.getByText('The settings are saved.')).toBeVisible()
  await office.getByLabel(/^Read every/).fill('60')
  await office.getByLabel(/^Respiration, at most/).fill('70')
  const save = office.getByRole('button', { name: 'Save what holds for vital signs' })
  await save.click()
  await expect(office.getByText('From 5 to 50 a minute.')).toBeVisible()
  await office.getByLabel(/^Respiration, at most/).fill('24')
  await office.getByLabel(/^Temperature, at most/).fill('41,5')
  await save.click()
  await expect(office.getByText('The limits are saved.')).toBeVisible()
  expect(await barriersOn(office)).toEqual([])
  await office.reload()
  await expect(office.getByLabel(/^Respiration, at most/)).toHaveValue('24')
  await expect(office.getByLabel(/^Temperature, at most/)).toHaveValue('41.5')

  const page = await as('therapist')
  await openNote(page, 'WK-107, MED3')
  await page.getByRole('link', { name: 'The log of the day' }).click()
  const zero = page.getByRole('button', { name: /^Clock zero/ })
  await expect(zero.or(page.getByRole('button', { name: 'Turned inward', exact: true }))).toBeVisible()
  if (await zero.isVisible()) await zero.click()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await expect(page.getByRole('button', { name: /^Lights/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Bathroom/ })).toHaveCount(0)

  await page.getByRole('button', { name: 'Vital signs' }).click()
  const vitals = page.getByRole('dialog', { name: 'Vital signs' })
  await vitals.getByLabel(/^Respiration/).fill('28')
  await vitals.getByLabel('Tomas Brackwell').check()
  await page.keyboard.press('Enter')
  const done = vitals.getByLabel('What was done')
  await expect(done).toBeFocused()
  await expect(vitals).toContainText('Outside the limit that is set here: respiration at most 24. Say what was done.')
  await page.keyboard.press('Enter')
  await expect(vitals).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.type('Slower breath, together.')
  await page.keyboard.press('Enter')
  await expect(vitals).toHaveCount(0)
  const first = page.getByRole('region', { name: 'What was logged' }).getByRole('listitem').first()
  await expect(first).toContainText(
    'Respiration 28 a minute, measured by Tomas Brackwell: What was done: “Slower breath, together.”',
  )
  await expect(first).toContainText(/Saved \d\d:\d\d:\d\d/)
  const next = page.getByText(/^Next vital signs \d+:\d\d \(\d\d:\d\d\)$/)
  await expect(next).toBeVisible()
  await page.getByRole('button', { name: 'From afar' }).click()
  await expect(next).toBeVisible()
  await expect(page.getByText('Respiration 28')).toHaveCount(0)
  expect((await page.getByRole('heading', { level: 1 }).boundingBox())?.height).toBeLessThanOrEqual(1) // read out, not seen
})

test('a site chooses its own pads for the screen of its session days, and has the study’s again when it chooses none', async ({
  as,
}) => {
  const office = await as('administrator', {}, `/admin/${idOf('study')}`)
  const settings = office.getByRole('button', { name: 'Site settings: Wilgenkade Clinic' })
  const dialog = office.getByRole('dialog', { name: 'Settings of Wilgenkade Clinic' })
  const own = ['Turned inward', 'Turned outward', 'Talking', 'Resting', 'Check-in', 'Grounding', 'Music', 'Breath']
  const tick = async (isChosen: boolean) => {
    await settings.click()
    const group = dialog.getByRole('group', { name: 'Pads within reach in a session' })
    for (const label of own) await group.getByLabel(label, { exact: true }).setChecked(isChosen)
    if (isChosen) expect(await barriersOn(office)).toEqual([])
    await dialog.getByRole('button', { name: 'Save the settings' }).click()
    await expect(dialog).toHaveCount(0)
  }
  const page = await as('therapist')
  await openDay(page)
  const breath = page.getByRole('button', { name: 'Breath', exact: true })
  const touch = page.getByRole('button', { name: 'Touch', exact: true })
  await expect(touch).toBeVisible()
  await expect(breath).toHaveCount(0)
  await tick(true)
  await page.reload()
  await expect(breath).toBeVisible()
  await expect(touch).toHaveCount(0)
  await tick(false)
  await page.reload()
  await expect(touch).toBeVisible()
  await expect(breath).toHaveCount(0)
})

test('a site sets for itself how long its sessions are attended at least, and reads what the study’s is', async ({
  as,
}) => {
  const office = await as('administrator', {}, `/admin/${idOf('study')}`)
  const settings = office.getByRole('button', { name: 'Site settings: Wilgenkade Clinic' })
  const dialog = office.getByRole('dialog', { name: 'Settings of Wilgenkade Clinic' })
  const minutes = dialog.getByLabel('A session is attended at least, minutes')
  const set = async (value: string) => {
    await minutes.fill(value)
    await dialog.getByRole('button', { name: 'Save the settings' }).click()
  }
  await settings.click()
  await expect(minutes).toHaveValue('')
  await expect(dialog.getByText('the study’s hold: nothing set')).toBeVisible()
  await set('2000')
  await expect(dialog.getByText('From 0 to 1440, or nothing.')).toBeVisible()
  expect(await barriersOn(office)).toEqual([])
  await set('240')
  await expect(dialog).toHaveCount(0)
  await office.reload()
  await settings.click()
  await expect(minutes).toHaveValue('240')
  await set('')
  await expect(dialog).toHaveCount(0)
})
