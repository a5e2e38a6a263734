import type { Locator } from '@playwright/test'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const box = async (of: Locator) => (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

for (const width of [320, 768, 1024])
  test(`on a screen of ${width} pixels Help lies beside no line of the log, and over nothing that has the focus or stands last`, async ({
    as,
  }) => {
    const page = await as('therapist', { viewport: { width, height: 700 } })
    await openDay(page)
    for (const name of ['Check-in', 'Grounding', 'Resting'])
      await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByText('Everything is saved')).toBeVisible()
    const help = page.getByRole('button', { name: 'Help', exact: true })
    expect((await box(help)).width).toBe(width)
    const log = page.getByRole('region', { name: 'What was logged' })
    const standing = log.locator('li:not([data-passing])') // what ended something goes again
    const voids = await standing.getByRole('button', { name: /^(Undo|Void)/ }).all()
    expect(voids.length).toBeGreaterThan(2)
    for (const one of [...voids, page.getByText('The day so far')]) {
      await page.evaluate(() => scrollTo(0, 0))
      await one.focus()
      const { y, height } = await box(one)
      expect(y + height).toBeLessThanOrEqual((await box(help)).y)
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const last = await box(page.getByText('The day so far'))
    expect(last.y + last.height).toBeLessThanOrEqual((await box(help)).y)
  })
