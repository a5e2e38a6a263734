import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { dirname } from 'node:path'
import { ensureBuild } from '@/tests/support/ensure-build'
import { password } from '@/tests/support/people'
import { serve } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import type { BenchDatabase } from './database'

/** Somebody who is signed in and keeps so many connections open. */
export interface Caller {
  ask<T>(method: 'PATCH' | 'POST', path: string, body: object): Promise<T>
  /** A page, to its last byte. */
  read(path: string): Promise<string>
  /** A stream, as it comes. */
  follow(path: string): Promise<ReadableStream<Uint8Array>>
}

export interface Served {
  caller(email: string, connections: number): Promise<Caller>
  /** What the server has had of the processors until now, in milliseconds; its database not counted. */
  cpuMilliseconds(): number
  stop(): Promise<unknown>
}

/** The server as `npm start` runs it, on the bench's database. */
export async function served({ url: databaseUrl, keys }: BenchDatabase): Promise<Served> {
  ensureBuild()
  const server = await serve({ folder: dirname(keys), databaseUrl }, { VIGIL_KEYS: keys })
  const agents: Agent[] = []
  const caller = async (email: string, connections: number): Promise<Caller> => {
    const headers = { Cookie: await signInByHttp(server.url, email, password), Origin: server.url }
    const agent = new Agent({ keepAlive: true, maxSockets: connections })
    agents.push(agent)
    return {
      ask: (method, path, body) => asked(agent, method, `${server.url}${path}`, headers, body),
      read: async path => {
        const answer = await fetch(`${server.url}${path}`, { headers, redirect: 'error' })
        if (!answer.ok) throw new Error(`A page was answered with ${answer.status}.`)
        return answer.text()
      },
      follow: async path => {
        const answer = await fetch(`${server.url}${path}`, { headers })
        if (!answer.ok || !answer.body) throw new Error(`A stream was answered with ${answer.status}.`)
        return answer.body
      },
    }
  }
  return {
    caller,
    cpuMilliseconds: () => cpuOf(server.process.pid ?? 0),
    stop: () => {
      for (const agent of agents) agent.destroy()
      return server.stop()
    },
  }
}

function asked<T>(
  agent: Agent,
  method: string,
  url: string,
  headers: Record<string, string>,
  body: object,
): Promise<T> {
  const bytes = Buffer.from(JSON.stringify(body), 'utf8')
  const sizes = { 'Content-Type': 'application/json', 'Content-Length': bytes.length }
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...headers, ...sizes } }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (answer.statusCode === 200) resolve(JSON.parse(text) as T)
        else if (answer.statusCode === 204)
          resolve(undefined as T) // nothing is said, and nothing is read of it
        else reject(new Error(`A request was answered with ${answer.statusCode}: ${text}`))
      })
    })
    sent.on('error', reject).end(bytes)
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
