import { Client } from 'pg'
import { database } from '@/db/client'

/** What the database refuses wherever it stands. */
const refused = 'select 1 / 0'
type Ask = (...asked: unknown[]) => unknown

/**
 * Does something while the `nth` statement that this process asks of its database, counted from 1, is one that the
 * database refuses, whatever was asked. Gives what it came to, and how many statements were asked.
 */
export async function failingAt<T>(nth: number, work: () => Promise<T>) {
  let asked = 0
  const put: Put = ask =>
    function (this: unknown, ...given) {
      asked += 1
      return ask.apply(this, asked === nth ? inPlaceOf(given) : given)
    }
  const mend = database().engine ? failEmbedded(put) : failPostgres(put)
  try {
    const [outcome] = await Promise.allSettled([work()])
    return { outcome, asked }
  } finally {
    mend()
  }
}

/** Where what was asked is awaited by a callback, it hears of it. */
const inPlaceOf = (given: readonly unknown[]): unknown[] => [
  refused,
  ...given.slice(1).map(one => (typeof one === 'function' ? one : undefined)),
]

type Put = (ask: Ask) => Ask

function failPostgres(put: Put): () => void {
  const { query } = Client.prototype
  Client.prototype.query = put(query as Ask) as typeof query
  return () => {
    Client.prototype.query = query
  }
}

function failEmbedded(put: Put): () => void {
  const { engine } = database()
  if (!engine) throw new Error('The database is not embedded.')
  const { query, transaction } = engine
  engine.query = put(query as Ask) as typeof query
  engine.transaction = work =>
    transaction.call(engine, tx => {
      tx.query = put(tx.query as Ask) as typeof tx.query
      return work(tx)
    }) as ReturnType<typeof engine.transaction<never>>
  return () => {
    engine.query = query
    engine.transaction = transaction
  }
}
