import type { Locator, Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'

const box = async (of: Locator) => (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

/** What can be tapped and is smaller than a thumb: itself, or the label that it stands in. What lies under an open sheet is out of reach. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document.querySelector('main')
    const all = within?.querySelectorAll('a[href], button, input, select, textarea, summary') ?? []
    return [...all]
      .map(one => one.closest('label') ?? one)
      .filter(one => one.checkVisibility({ visibilityProperty: true }))
      .map(one => ({ one, size: one.getBoundingClientRect() }))
      .filter(({ size }) => size.width > 0 && Math.min(size.width, size.height) < 43.5)
      .map(({ one, size }) => `${one.tagName} ${one.textContent} ${size.width} × ${size.height}`)
  })

/** What moves by itself, or would as it changes. */
const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main *, dialog[open], dialog[open] *')].flatMap(one => {
      const { animationName, transitionDuration, transitionProperty } = getComputedStyle(one)
      const isStill = animationName === 'none' && /^0s(, 0s)*$/.test(transitionDuration)
      return isStill ? [] : [`${one.tagName} ${one.className} ${animationName} ${transitionProperty}`]
    }),
  )

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
    await expect(page.locator('summary').filter({ hasText: /for later$/ })).toBeVisible()
    const later = page.getByText('A reviewer sent a note back with comments.')
    await expect(later).toBeAttached()
    await expect(later).toBeHidden() // for later, not above the pads
    if (width >= 768) expect((await box(page.locator('.session-who'))).height).toBeLessThan(140)
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

/** The sheets over the log, by their keys. */
const sheets = [
  ['h', 'Touch'],
  ['v', 'Vital signs'],
  ['x', 'In or out of the room'],
  ['n', 'A note in the log'],
  ['/', 'Log something else'],
] as const

for (const width of [320, 768])
  test(`on a screen of ${width} pixels all that can be tapped on a session day is as large as a thumb, covered and from afar too, and nothing moves`, async ({
    as,
  }) => {
    const page = await as('cotherapist', { viewport: { width, height: 1024 } })
    await openDay(page)
    const stands = async (where: string) => {
      for (const reducedMotion of ['no-preference', 'reduce'] as const) {
        await page.emulateMedia({ reducedMotion })
        expect(await moving(page), where).toEqual([])
      }
      expect(await tooSmall(page), where).toEqual([])
    }
    await page.keyboard.press('c')
    await page.getByRole('button', { name: /^Undo: Check-in/ }).click()
    await page.getByText('Keys', { exact: true }).click()
    await page.getByText('The day so far').click()
    await page.getByText('The same as a table').click()
    await stands('the log')
    const log = page.getByRole('region', { name: 'The log', exact: true })
    for (const [key, name] of sheets) {
      await log.focus()
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible()
      await stands(name)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.getByRole('button', { name: 'Help', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Help', exact: true })).toContainText('Tessel Rietschoof')
    await stands('Help')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Cover now' }).click()
    await page.keyboard.press('c')
    const taken = page.locator('.session-taken')
    const undo = async () => {
      await taken.getByRole('button', { name: 'Undo', exact: true }).focus()
      await page.keyboard.press('Enter')
      await expect(taken).toHaveText('Undone')
    }
    await undo() // within ten seconds of its tap: what takes longer has a tap of its own
    await page.keyboard.press('c')
    await stands('covered')
    await undo()
    await page.keyboard.press('c')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriersOn(page), 'covered, dark').toEqual([])
    await undo()
    await page.getByRole('button', { name: 'From afar' }).click()
    await stands('from afar')
    expect(await barriersOn(page), 'from afar').toEqual([])
    await showAgain(page, 'Back to the log')
    await expect(page.getByText('Everything is saved')).toBeVisible()
  })
