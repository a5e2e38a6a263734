import { closeDatabase, openDatabase } from '@/db/client'
import type { Configuration } from './configuration'
import { NotReady } from './not-ready'

/** Does some work over a connection that may act as the owner: the embedded one may, on Postgres it takes VIGIL_OWNER_URL. For the command line alone. */
export async function withOwner<T>({ database, ownerUrl }: Configuration, work: () => Promise<T>): Promise<T> {
  if (database.kind === 'embedded') return work()
  if (!ownerUrl)
    throw new NotReady([
      'VIGIL_OWNER_URL is missing: the server’s own login may not read everything. Name the owner’s address for this command alone.',
    ])
  await closeDatabase()
  await openDatabase({ kind: 'postgres', url: ownerUrl, poolSize: 2 })
  try {
    return await work()
  } finally {
    await closeDatabase()
    await openDatabase({ kind: 'postgres', url: database.url })
  }
}
