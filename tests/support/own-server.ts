import { dirname } from 'node:path'
import { test as database } from './database'
import { serve } from './server'

export { expect } from './database'

/** The test of pages about what a test makes by the use-cases: a server on this worker's own database. On PostgreSQL alone, where two processes may have one open. */
export const test = database.extend<object, { url: string }>({
  url: [
    async ({ database: _ }, use) => {
      const { DATABASE_URL: databaseUrl = '', VIGIL_DATA: data = '' } = process.env
      const server = await serve({ folder: dirname(data), databaseUrl })
      await use(server.url)
      await server.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})
