import type { Page } from '@playwright/test'
import { wallClock } from '@/app/_ui/page/site-time'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const minute = 60_000
const shown = async (page: Page) => {
  const [, hours = '', minutes = ''] = /^(\d+):(\d\d)$/.exec(await page.getByRole('timer').innerText()) ?? []
  return Number(hours) * 60 + Number(minutes)
}

test('a device whose clock is off says so, shows the clock of the day set right, and what is logged on it as of then stands at its time', async ({
  as,
}) => {
  const day = `/s/${idOf('study')}/notes/${idOf('note WK-106 MED2')}/session`
  const right = await as('cotherapist', {}, day)
  await expect(right.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await expect(right.getByText(/^This device’s clock is/)).toHaveCount(0)
  const page = await as('therapist', {}, 'about:blank') // no page of Vigil sees its clock change: it would think its person long gone
  await page.clock.install({ time: Date.now() + 4 * minute })
  await page.goto(day)
  await expect(page.getByText('This device’s clock is 4 minutes ahead. Times are set right.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await expect.poll(async () => Math.abs((await shown(page)) - (await shown(right)))).toBeLessThan(2)

  const when = page.getByRole('group', { name: 'The next tap happened' })
  const first = page.getByRole('region', { name: 'What was logged' }).getByRole('listitem').first()
  await when.getByLabel('5 min ago', { exact: true }).check()
  await page.getByRole('button', { name: 'Check-in', exact: true }).click()
  await expect(first).toContainText('dated back 5 min, by a clock that was off')
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect(first).toContainText('dated back 5 min, by a clock that was off')

  const then = wallClock(new Date(Date.now() - 7 * minute).toISOString(), 'Europe/Amsterdam').slice(11, 16)
  const words = `Said at ${then} by the clock on the wall.`
  await when.getByLabel('at', { exact: true }).fill(then)
  await page.getByRole('region', { name: 'The log' }).focus()
  await page.keyboard.press('n')
  await page.getByLabel('What you noticed').fill(words)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Everything is saved')).toBeVisible()
  const noteId = /notes\/([^/]+)/.exec(page.url())?.[1]
  const { entries } = (await (await page.request.get(`/api/notes/${noteId}/entries`)).json()) as {
    entries: { at: string; deviceNow: string; receivedAt: string; body: { words?: string } }[]
  }
  const kept = entries.find(({ body }) => body.words === words)
  const off = Date.parse(kept?.receivedAt ?? '') - Date.parse(kept?.deviceNow ?? '')
  const moment = new Date(Date.parse(kept?.at ?? '') + off + 10_000).toISOString()
  expect(wallClock(moment, 'Europe/Amsterdam').slice(11, 16)).toBe(then)
})
