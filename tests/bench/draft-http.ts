import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { dirname } from 'node:path'
import type { Saved } from '@/lib/notes/answer-change'
import { ensureBuild } from '@/tests/support/ensure-build'
import { password } from '@/tests/support/people'
import { serve } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import type { BenchDatabase } from './database'
import type { Save } from './draft-saver'

export interface HttpSaves {
  readonly save: Save
  /** What the server has had of the processors until now, in milliseconds; its database not counted. */
  cpuMilliseconds(): number
  stop(): Promise<unknown>
}

/** The server as `npm start` runs it, and one person's saves over so many connections that are kept open. */
export async function overHttp({ url, keys }: BenchDatabase, email: string, connections: number): Promise<HttpSaves> {
  ensureBuild()
  const server = await serve({ folder: dirname(keys), databaseUrl: url }, { VIGIL_KEYS: keys })
  const headers = { Cookie: await signInByHttp(server.url, email, password), Origin: server.url }
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    save: (noteId, changes) => patched(agent, `${server.url}/api/notes/${noteId}/answers`, headers, { changes }),
    cpuMilliseconds: () => cpuOf(server.process.pid ?? 0),
    stop: () => {
      agent.destroy()
      return server.stop()
    },
  }
}

function patched(agent: Agent, url: string, headers: Record<string, string>, body: object): Promise<Saved> {
  const bytes = Buffer.from(JSON.stringify(body), 'utf8')
  const sizes = { 'Content-Type': 'application/json', 'Content-Length': bytes.length }
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method: 'PATCH', headers: { ...headers, ...sizes } }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (answer.statusCode === 200) resolve(JSON.parse(text) as Saved)
        else reject(new Error(`A save was answered with ${answer.statusCode}: ${text}`))
      })
    })
    asked.on('error', reject).end(bytes)
  })
}

/** User and system time of a process in proc(5)'s ticks, a hundred a second; NaN where there is no /proc. */
function cpuOf(pid: number): number {
  try {
    const columns = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(columns[11]) + Number(columns[12])) * 10
  } catch {
    return Number.NaN
  }
}
