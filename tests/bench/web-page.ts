import type { Locator, Page } from '@playwright/test'

export interface Loaded {
  /** From the request until the page is painted and idle, in milliseconds. */
  readonly interactive: number
  readonly largestPaint: number
  readonly layoutShift: number
  /** As they came over the wire. */
  readonly scriptBytes: number
}

/** Opens a page with the processor slowed down so many times, and waits until it rests. */
export async function loaded(page: Page, url: string, rate: number): Promise<Loaded> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
  let scriptBytes = 0
  await devtools.send('Network.enable')
  const scripts = new Set<string>()
  devtools.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength
  })
  await page.addInitScript(() => {
    const seen = { paint: 0, shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) seen.paint = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(url, { waitUntil: 'load' })
  const read = await page.evaluate(async () => {
    const rested = await new Promise<number>(resolve => requestIdleCallback(() => resolve(performance.now())))
    const { seen } = window as unknown as { seen: { paint: number; shift: number } }
    return { interactive: rested, largestPaint: seen.paint, layoutShift: seen.shift }
  })
  return { ...read, scriptBytes }
}

export interface Presses {
  /** As the browser counts (Event Timing): until the screen shows it, in steps of 8, and never less than 16. */
  readonly paint: readonly number[]
  /** Until the page has handed its frame over: exact, but without the time in which it is put on the screen. */
  readonly frame: readonly number[]
}

/** For each of these keys, pressed where they act: milliseconds until what it changed was painted. */
export async function keysToPaint(page: Page, place: Locator, keys: string): Promise<Presses> {
  await place.focus()
  await rested(page)
  await page.evaluate(() => {
    const presses = { paint: [] as number[], frame: [] as number[] }
    Object.assign(window, { presses })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') presses.paint.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    const afterFrame = new MessageChannel()
    const begun: number[] = []
    afterFrame.port1.onmessage = () => presses.frame.push(performance.now() - (begun.shift() ?? Number.NaN))
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        begun.push(timeStamp)
        requestAnimationFrame(() => afterFrame.port2.postMessage(null))
      },
      { capture: true },
    )
  })
  await page.keyboard.type(keys, { delay: 120 })
  await rested(page)
  const { paint, frame } = await page.evaluate(() => (window as unknown as { presses: Presses }).presses)
  return { paint: [...paint, ...Array(Math.max(0, keys.length - paint.length)).fill(16)], frame }
}

/** In how many fields one key changes anything on the page. */
export async function touchedBy(page: Page): Promise<number> {
  await page.evaluate(() => {
    const fields = new Set<Element>()
    Object.assign(window, { fields })
    new MutationObserver(changes => {
      for (const { target } of changes) {
        const field = (target instanceof Element ? target : target.parentElement)?.closest('.field')
        if (field) fields.add(field)
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  await page.locator('textarea').last().focus()
  await page.keyboard.type('x')
  await rested(page)
  return page.evaluate(() => (window as unknown as { fields: Set<Element> }).fields.size)
}

/** Until the browser has painted and has nothing to do. */
const rested = (page: Page) =>
  page.evaluate(() => new Promise<void>(resolve => requestAnimationFrame(() => requestIdleCallback(() => resolve()))))
