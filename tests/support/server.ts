import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test as base, expect } from '@playwright/test'
import { copyTemplate, type WorkerOptions } from './database'
import { tellsOf } from './told'

interface Served {
  /** Its address; pages are opened relative to it, so asking for a page starts it. */
  readonly url: string
  readonly process: ChildProcess
  /** All that it has said until now, on either stream. */
  said(): string
  /** Asks it to stop, or kills it; gives the exit code. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

export interface Place {
  readonly folder: string
  /** Absent where the database is embedded in the folder. */
  readonly databaseUrl?: string
  leave(): Promise<void>
}

type Home = Pick<Place, 'folder' | 'databaseUrl'>

/** Gives the server of a file of walks: started for its first one, and gone with its database before the next file’s. */
type ServedFor = (file: string) => Promise<Served>

/** The test of pages: each file of walks has a server of its own, as `npm start` runs it, on a database of its own with the demo study: what others did is no part of it. What it says while somebody works tells nothing of the trial. */
export const test = base.extend<{ served: Served; journal: undefined }, WorkerOptions & { servedFor: ServedFor }>({
  home: ['postgres', { option: true, scope: 'worker' }],
  servedFor: [
    async ({ home }, use) => {
      let open: { file: string; place: Place; served: Served } | null = null
      const leave = async () => {
        await open?.served.stop()
        await open?.place.leave()
        open = null
      }
      await use(async file => {
        if (open?.file === file) return open.served
        await leave()
        const place = await aPlace(home, 'demo')
        const served = await serve(place, { VIGIL_DEMO: '1' })
        open = { file, place, served }
        return served
      })
      await leave()
    },
    { scope: 'worker' },
  ],
  served: [async ({ servedFor }, use, { titlePath: [file = ''] }) => use(await servedFor(file)), { timeout: 600_000 }],
  baseURL: ({ served }, use) => use(served.url),
  journal: [
    async ({ served }, use, walk) => {
      const before = served.said().length
      await use(undefined)
      if (walk.status !== walk.expectedStatus)
        await walk.attach('what the server said', { body: served.said().slice(before), contentType: 'text/plain' })
      expect(tellsOf(served.said().slice(before)), 'words of the trial that the server said').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** A folder, and on Postgres a migrated database, for one installation; there the demo study may be in it already. */
export async function aPlace(home: WorkerOptions['home'], template: 'template' | 'demo' = 'template'): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-server-'))
  const copy = home === 'postgres' ? await copyTemplate(randomBytes(6).toString('hex'), template) : null
  const { VIGIL_TEST_DEMO: checkpoints } = process.env
  if (copy && template === 'demo' && checkpoints) copyFileSync(checkpoints, join(folder, 'checkpoints'))
  const leave = async () => {
    await copy?.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, databaseUrl: copy?.url, leave }
}

/** Starts a server on a free port and waits until it would serve a request; throws what it said if it ends before. */
export async function serve(place: Home, changes: Record<string, string> = {}): Promise<Served> {
  const server = await begin(place, changes)
  await server.ready()
  return server
}

/** Starts a server on a free port; `ready` waits until it would serve a request. */
export async function begin(place: Home, changes: Record<string, string> = {}) {
  const env = { ...process.env, ...environmentOf(place, await freePort()), ...changes }
  const child = spawn(process.execPath, ['lib/cli/serve.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => said.push(text))
  const ready = async () => {
    while (!(await isHealthy(env.VIGIL_URL))) {
      if (child.exitCode !== null)
        throw new Error(`The server ended with exit code ${child.exitCode}.\n${said.join('')}`)
      await pause(200)
    }
  }
  const stop = (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    child.kill(signal)
    return ended
  }
  return { url: env.VIGIL_URL, process: child, said: () => said.join(''), ready, stop }
}

/** What a server of this place is told. */
export function environmentOf({ folder, databaseUrl }: Home, port: number) {
  return {
    DATABASE_URL: databaseUrl ?? '',
    VIGIL_URL: `http://localhost:${port}`,
    VIGIL_SECRET: 'a secret for tests, of some length',
    VIGIL_DATA: join(folder, 'data'),
    VIGIL_KEYS: databaseUrl ? process.env.VIGIL_KEYS : '',
    VIGIL_CHECKPOINTS: join(folder, 'checkpoints'),
    VIGIL_DEMO: '0',
    PORT: String(port),
  }
}

const isHealthy = (url: string) =>
  fetch(`${url}/api/health`).then(
    response => response.ok,
    () => false,
  )

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}
