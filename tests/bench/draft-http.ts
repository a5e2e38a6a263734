import type { BenchDatabase } from './database'
import type { Save } from './draft-saver'
import { type Served, served } from './served'

export interface HttpSaves extends Pick<Served, 'cpuMilliseconds' | 'stop'> {
  readonly save: Save
}

/** One person's saves over so many connections that are kept open. */
export async function overHttp(database: BenchDatabase, email: string, connections: number): Promise<HttpSaves> {
  const server = await served(database)
  const caller = await server.caller(email, connections)
  return { ...server, save: (noteId, changes) => caller.ask('PATCH', `/api/notes/${noteId}/answers`, { changes }) }
}
