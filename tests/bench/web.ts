import { dirname } from 'node:path'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { session1 } from '@/lib/notes/definitions/session-1'
import { filledRows } from '@/tests/support/answers'
import { ensureBrowser } from '@/tests/support/ensure-browser.mjs'
import { ensureBuild } from '@/tests/support/ensure-build'
import { entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, save, type TestNote } from '@/tests/support/note-makers'
import { password } from '@/tests/support/people'
import { serve } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import { onFreshPostgres } from './database'
import { median, percentile, say } from './figure'
import { keysToPaint, type Loaded, loaded, type Presses, touchedBy } from './web-page'

const paths = 300
const entries = 600
const times = 5
/** A slow tablet. */
const slowDown = 4

/** What the browser bears: scripts, paints and keys, on the editor of a session note with three hundred answers, on a session day of six hundred entries, and on reading pages. */
export const bench = () =>
  onFreshPostgres(async ({ url, keys }) => {
    const study = await aStudy()
    const note = await aReadyNote(study, { kind: 'session' })
    for (let item = 0; item * 4 < paths - filledRows(session1).length; item++) {
      const at = `deviations.01890a5d-0000-7000-9000-${String(item).padStart(12, '0')}`
      const words = { [`${at}.what`]: `Departure ${item}`, [`${at}.action`]: 'Noted.' }
      await save(study.therapist, note, { [at]: true, [`${at}.category`]: 'other', ...words })
    }
    const day = await aNote(study, { kind: 'session' })
    await fullLog(study, day)
    ensureBuild()
    const server = await serve({ folder: dirname(keys), databaseUrl: url }, { VIGIL_KEYS: keys })
    const { CHROMIUM_PATH: executablePath } = await ensureBrowser()
    const browser = await chromium.launch({ executablePath })
    try {
      const cookie = await signInByHttp(server.url, study.therapist.email, password)
      const at = (path: string) => `${server.url}${path}`
      const here = `/s/${study.id}/notes/${note.id}`
      const open = (path: string, rate: number) => opened(browser, at(path), cookie, rate)
      const bare = await open('/there-is-no-such-page', 1)
      await editor(`${here}/write`, open)
      await sessionDay(`/s/${study.id}/notes/${day.id}/session`, open)
      for (const [name, path] of [
        ['note', here],
        ['today', `/s/${study.id}/today`],
        ['participant', `/s/${study.id}/participants/${note.participant.id}`],
      ] as const)
        await reading(name, path, open, bare.loaded.scriptBytes)
    } finally {
      await browser.close()
      await server.stop()
    }
  })

type Open = (path: string, rate: number) => Promise<{ page: Page; loaded: Loaded }>

async function editor(path: string, open: Open): Promise<void> {
  const visits: Loaded[] = []
  const presses: Presses[] = []
  const touched: number[] = []
  for (let time = 0; time < times; time++) {
    const fast = await open(path, 1)
    visits.push(fast.loaded)
    await fast.page.context().close()
    const { page } = await open(path, slowDown)
    presses.push(await keysToPaint(page, page.locator('textarea').last(), 'The room was quiet.'))
    touched.push(await touchedBy(page))
    await page.context().close()
  }
  say({ bench: 'web.editor.open', value: median(visits.map(({ interactive }) => interactive)), unit: 'ms', n: times })
  say({ bench: 'web.editor.script', value: (visits[0]?.scriptBytes ?? 0) / 1000, unit: 'kB gzip', n: 1 })
  told('web.editor', presses)
  say({ bench: 'web.editor.fields-touched-by-a-key', value: Math.max(...touched), unit: 'fields', n: times })
}

function told(bench: string, presses: readonly Presses[]): void {
  for (const until of ['paint', 'frame'] as const) {
    const keys = presses.flatMap(each => each[until])
    say({ bench: `${bench}.key-to-${until}.p50`, value: median(keys), unit: 'ms', n: keys.length })
    say({ bench: `${bench}.key-to-${until}.p95`, value: percentile(keys, 0.95), unit: 'ms', n: keys.length })
  }
}

/** A session day of six hundred entries, kept by keys alone: each of these is one more. */
async function sessionDay(path: string, open: Open): Promise<void> {
  const visits: Loaded[] = []
  const presses: Presses[] = []
  for (let time = 0; time < times; time++) {
    const { page, loaded } = await open(path, slowDown)
    visits.push(loaded)
    await expect(page.getByRole('timer')).toHaveText(/\d:\d\d/)
    presses.push(
      await keysToPaint(page, page.getByRole('region', { name: 'The log', exact: true }), 'iotrcg7io3trcgwb5io'),
    )
    await page.context().close()
  }
  say({ bench: 'web.session.open', value: median(visits.map(({ interactive }) => interactive)), unit: 'ms', n: times })
  say({ bench: 'web.session.script', value: (visits[0]?.scriptBytes ?? 0) / 1000, unit: 'kB gzip', n: 1 })
  told('web.session', presses)
}

/** Clock zero and six hundred entries after it. */
async function fullLog(study: TestStudy, note: Pick<TestNote, 'id'>): Promise<void> {
  const kinds = ['inner', 'outer', 'talking', 'rest', 'check_in', 'grounding'] as const
  const tapped = (index: number) =>
    entry(kinds[index % kinds.length] ?? 'inner', { at: minutesAgo(479 - index * 0.75) })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(480) }))
  for (let from = 0; from < entries; from += 300)
    await log(study.therapist, note, ...Array.from({ length: 300 }, (_, index) => tapped(from + index)))
}

async function reading(name: string, path: string, open: Open, bareBytes: number): Promise<void> {
  const visits: Loaded[] = []
  for (let time = 0; time < times; time++) {
    const { page, loaded } = await open(path, slowDown)
    visits.push(loaded)
    await page.context().close()
  }
  const of = (read: (visit: Loaded) => number) => median(visits.map(read))
  say({ bench: `web.${name}.largest-paint`, value: of(visit => visit.largestPaint), unit: 'ms', n: times })
  say({ bench: `web.${name}.interactive`, value: of(visit => visit.interactive), unit: 'ms', n: times })
  say({
    bench: `web.${name}.layout-shift`,
    value: Math.max(...visits.map(visit => visit.layoutShift)),
    unit: '',
    n: times,
  })
  say({
    bench: `web.${name}.script-over-bare`,
    value: ((visits[0]?.scriptBytes ?? 0) - bareBytes) / 1000,
    unit: 'kB gzip',
    n: 1,
  })
}

/** A page in a browser that has nothing of it yet. */
async function opened(browser: Browser, url: string, cookie: string, rate: number) {
  const context = await browser.newContext()
  await context.addCookies(
    cookie
      .split('; ')
      .map(pair => ({ url, name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) })),
  )
  const page = await context.newPage()
  return { page, loaded: await loaded(page, url, rate) }
}
