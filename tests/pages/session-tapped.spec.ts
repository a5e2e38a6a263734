import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { countLogged } from '@/tests/support/count-logged'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'

const sizes = [
  [{ width: 1280, height: 800 }, 'Check-in'],
  [{ width: 768, height: 1024 }, 'Grounding'],
  [{ width: 320, height: 640 }, 'Resting'],
] as const

for (const [viewport, name] of sizes)
  test(`at ${viewport.width} pixels what was tapped last stands in sight of the pads with its undo; no pad moves, and a double click logs one entry`, async ({
    as,
  }) => {
    const page = await as('therapist', { viewport })
    await openDay(page)
    const { strip, undo } = lastTapped(page)
    const pad = page.getByRole('button', { name, exact: true })
    const line = page.getByRole('region', { name: 'What was logged' }).getByRole('listitem').first()
    await pad.evaluate(one => one.scrollIntoView({ block: 'center' })) // clear of what lies over the foot of the screen
    const place = await pad.boundingBox()
    const before = await countLogged(page)
    await pad.evaluate((one: HTMLElement) => {
      one.click()
      one.click()
    })
    await expect(strip.getByRole('status')).toHaveText(name)
    await expect(strip).toContainText(/Saved \d\d:\d\d:\d\d/)
    await expect(strip.getByRole('status')).toBeInViewport({ ratio: 1 })
    await expect(undo).toBeInViewport({ ratio: 1 })
    expect(await pad.boundingBox()).toEqual(place)
    expect(await countLogged(page)).toBe(before + 1)
    await expect(line.getByRole('button', { name: `Undo: ${name}` })).toHaveAttribute('tabindex', '-1') // Tab comes to one of the two
    await undo.click()
    await expect(strip.getByRole('status')).toHaveText(`${name}, voided by Maren Oldhoven: undone at once`)
    await expect(undo).toHaveCount(0)
    await expect(line).toContainText('voided')
    expect(await barriersOn(page)).toEqual([])
    await expect(page.getByText('Everything is saved')).toBeVisible()
  })

test('what was tapped last is told under cover by its time alone', async ({ as }) => {
  const page = await as('therapist')
  await openDay(page)
  const { strip } = lastTapped(page)
  await page.keyboard.press('c')
  await expect(strip.getByRole('status')).toHaveText('Check-in')
  await page.getByRole('button', { name: 'Cover now' }).click()
  await expect(strip.getByRole('status')).toHaveText(/^(Entry taken [\d:]{8}.*|Undone|)$/)
  await expect(strip).not.toContainText('Check-in')
  await showAgain(page)
  await expect(strip).toContainText('Check-in')
  await expect(page.getByText('Everything is saved')).toBeVisible()
})

function lastTapped(page: Page) {
  const strip = page.locator('.session-taken')
  return { strip, undo: strip.getByRole('button', { name: 'Undo', exact: true }) }
}
