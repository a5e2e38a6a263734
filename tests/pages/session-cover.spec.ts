import { idOf } from '@/db/seed/ids'
import { coverCookie } from '@/lib/session/log/cover-cookie'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'
import { storedIn } from '@/tests/support/stored-in'

test('a covered log opens again by the writer’s own password, without a network by the PIN of the day alone, and a reload opens nothing', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openDay(page)
  await page.getByText('PIN for this day').click()
  const pin = page.getByLabel('Six digits or more')
  await pin.fill('1234')
  await pin.press('Enter')
  await expect(page.getByText('Six digits at least, twelve at most.')).toBeVisible()
  await pin.fill('480913')
  await pin.press('Enter')
  await expect(page.getByText('The PIN is set.')).toBeVisible()
  await page.getByRole('button', { name: 'Cover now' }).click()
  const proof = page.getByRole('dialog', { name: 'Show the log again' })
  await page.getByRole('button', { name: 'Show again' }).click()
  await proof.getByLabel('Your password').fill('not-my-password')
  await page.keyboard.press('Enter')
  await expect(proof.getByText('That is not your present password.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'What was logged' })).toHaveCount(0)
  const foot = page.locator('.paper-foot')
  await page.emulateMedia({ media: 'print' })
  await expect(foot).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'From afar' }).click()
  await page.getByRole('button', { name: 'Back to the log' }).click()
  await expect(proof).toBeVisible()
  await page.keyboard.press('Escape')
  expect((await storedIn(page)).text).not.toContain('480913')

  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Back to the log' }).click()
  await proof.getByLabel('Your PIN of this day').fill('000000')
  await page.keyboard.press('Enter')
  await expect(proof.getByText(/^That PIN is not right/)).toBeVisible()
  await proof.getByLabel('Your PIN of this day').fill('480913')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'What was logged' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(foot).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Cover now' }).click()
  await page.context().setOffline(false)

  const trail = await as('investigator')
  const path = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await expect(async () => {
    await trail.goto(`${path}/audit`)
    await expect(
      trail.getByText(/tried to open the covered log of .* with a wrong PIN, at .* by the device’s/),
    ).toHaveCount(1)
    await expect(
      trail.getByText(/opened the covered log of .* with the PIN of the day, at .* by the device’s/),
    ).toHaveCount(1)
  }).toPass()
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)

  const written = await (await page.request.get(page.url())).text()
  expect(written.slice(0, written.indexOf('</main>'))).not.toContain('What was logged') // as it is before its scripts run
  expect(written).toContain('data-covered="true"') // and no news of other notes stands over it
  await page.reload()
  await expect(page.getByRole('button', { name: 'Show again' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What was logged' })).toHaveCount(0)
  await showAgain(page)
  await expect(page.getByRole('region', { name: 'What was logged' })).toBeVisible()
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_INTERNET_DISCONNECTED|40[013]/)
})

test('a log that is covered in one tab is covered in every tab of the browser, on every page of its note, and shown again in all of them', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const note = page.url().replace(/\/session$/, '')
  const other = await page.context().newPage()
  await other.goto(note)
  const answers = other.locator('main h2:visible') // the log’s own heading stands where something was logged, and this walk logs nothing
  await expect(answers).not.toHaveCount(0)
  const news = other.getByRole('region', { name: 'What has just happened' })
  await expect(news).toHaveCount(1)
  await page.getByRole('button', { name: 'Cover now' }).click()
  const covered = other.getByRole('heading', { name: 'This session is covered' })
  await expect(covered).toBeVisible()
  await expect(answers).toHaveCount(0)
  expect(await barriersOn(other)).toEqual([])
  for (const address of [note, `${note}/write`, `${note}/sign`, `${note}/closing`, `${note}/trail`]) {
    expect(await (await page.request.get(address)).text()).toContain('This session is covered') // before its scripts run
    await other.goto(address)
    await expect(covered).toBeVisible()
    await expect(answers).toHaveCount(0)
    await expect(news).toHaveCount(0)
  }
  await other.goto(`${note}/session`)
  await expect(other.getByRole('button', { name: 'Show again' })).toBeVisible()
  await expect(other.getByRole('region', { name: 'What was logged' })).toHaveCount(0)
  await other.goto(note)
  await showAgain(other)
  await expect(answers).not.toHaveCount(0)
  await expect(news).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'What was logged' })).toBeVisible()
})

test('a screen that is locked without a network opens by the PIN of the day, and by the password alone once there is one', async ({
  as,
  complaints,
}) => {
  const page = await as('cotherapist')
  await openDay(page)
  await page.getByText('PIN for this day').click()
  await page.getByLabel('Six digits or more').fill('480913')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The PIN is set.')).toBeVisible()
  await page.context().setOffline(true)
  const lock = page.getByRole('dialog', { name: 'The screen is locked' })
  const away = async () => {
    await page.getByRole('button', { name: 'Tomas Brackwell', exact: true }).click()
    await page.getByRole('button', { name: 'Lock the screen' }).click()
  }
  await away()
  await lock.getByLabel('Your PIN of this day').fill('000000')
  await page.keyboard.press('Enter')
  await expect(lock.getByText(/^That PIN is not right/)).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await lock.getByLabel('Your PIN of this day').fill('480913')
  await page.keyboard.press('Enter')
  await expect(lock).toBeHidden()
  await away()
  for (const _ of [1, 2, 3, 4, 5]) {
    await lock.getByLabel('Your PIN of this day').fill('111111')
    await page.keyboard.press('Enter')
    await expect(lock.getByLabel(/^Your P|^Your p/)).toHaveValue('')
  }
  await expect(lock.getByText(/^That was the fifth wrong try/)).toBeVisible()
  await page.context().setOffline(false)
  await lock.getByLabel('Your password').fill('demo-only-not-secret')
  await page.keyboard.press('Enter')
  await expect(lock).toBeHidden()
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
  // what was on its way while unlocking renewed the session is sent again under the new one
  const expected = /net::ERR_INTERNET_DISCONNECTED|423|401 .*\/uncovered/
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(expected)
})

test('a note that is covered in a browser is covered there for who reviews it, too, until they prove who they are', async ({
  as,
}) => {
  const page = await as('supervisor', {}, `/s/${idOf('study')}/review`)
  await page.getByRole('list', { name: 'Notes that wait' }).getByRole('link').first().click()
  const queue = page.getByRole('link', { name: 'Back to the queue' })
  await expect(queue).toBeVisible()
  const [noteId = ''] = new URL(page.url()).pathname.split('/').slice(-1)
  await page.evaluate(
    ([name, id]) => {
      localStorage.setItem('vigil.covered', id) // as who keeps the log covers it in this browser
      return cookieStore.set({ name, value: id, sameSite: 'strict' })
    },
    [coverCookie, noteId] as const,
  )
  const written = await (await page.request.get(page.url())).text()
  expect(written).toContain('This session is covered')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This session is covered' })).toBeVisible()
  await expect(queue).toBeHidden()
  expect(await barriersOn(page)).toEqual([])
  await showAgain(page)
  await expect(queue).toBeVisible()
  await page.reload()
  await expect(queue).toBeVisible()
})
