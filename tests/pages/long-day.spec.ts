import { Client } from 'pg'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, signIn, test } from '@/tests/support/pages'
import { aPlace, serve } from '@/tests/support/server'

test('after the twelfth hour who is on a session day reads that it goes on, and unlocks; who is not reads that theirs has ended', async ({
  home,
  browser,
}) => {
  const place = await aPlace(home, 'demo')
  const server = await serve(place, { VIGIL_DEMO: '1' })
  const opened = async (person: string) => {
    const context = await browser.newContext({ baseURL: server.url })
    await signIn(context, `${person}@demo.test`)
    return context.newPage()
  }
  const [therapist, supervisor] = [await opened('therapist'), await opened('supervisor')]
  await therapist.goto('/')
  await openDay(therapist)
  await therapist.goto('/account')
  await supervisor.goto('/account')
  await hoursPass(place.databaseUrl ?? '')
  const lock = async (page: typeof therapist) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const told = page.waitForResponse(answer => answer.url().endsWith('/lock') && answer.request().method() === 'GET')
    await page.evaluate(() => dispatchEvent(new Event('vigil:lock')))
    return (await told).json()
  }
  expect(await lock(therapist)).toEqual({ isOver: false, isLong: true })
  const locked = therapist.getByRole('dialog', { name: 'The screen is locked' })
  await expect(locked).toContainText('the session day is still under way')
  expect(await barriersOn(therapist)).toEqual([])
  await locked.getByLabel('Your password').fill('demo-only-not-secret')
  await locked.getByRole('button', { name: 'Unlock' }).click()
  await expect(locked).toBeHidden()

  expect(await lock(supervisor)).toEqual({ isOver: true, isLong: false })
  const ended = supervisor.getByRole('dialog', { name: 'Your session has ended' })
  await expect(ended).toBeVisible()
  await expect(supervisor.getByText('still under way')).toHaveCount(0)
  expect(await barriersOn(supervisor)).toEqual([])
  await ended.getByRole('button', { name: 'Sign in again' }).click()
  await expect(supervisor).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount$/)
  for (const context of browser.contexts()) await context.close()
  await server.stop()
  await place.leave()
})

/** By the clock of the database, which says when a session is over. */
async function hoursPass(databaseUrl: string): Promise<void> {
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = new URL(databaseUrl).pathname
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query("update installation set clock_offset = clock_offset + interval '12 hours 30 minutes'")
  await client.end()
}
