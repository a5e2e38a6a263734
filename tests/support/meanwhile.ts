import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asActor, sqlState } from '@/db/work'
import type { Actor } from '@/lib/access/actor'

const stateOf = (work: Promise<unknown>) => work.then(() => null, sqlState)

/** What comes of the work of one person, of which nothing is committed until another has tried, and of what the other tried. */
export async function meanwhile(one: Actor, work: (tx: Tx) => Promise<unknown>, other: Actor, statement: SQL) {
  let tried = () => {}
  const wasTried = new Promise<void>(done => {
    tried = done
  })
  let begun = () => {}
  const hasBegun = new Promise<void>(done => {
    begun = done
  })
  const held = stateOf(
    asActor(one.staffId, async tx => {
      await work(tx)
      begun()
      await wasTried
    }),
  )
  await hasBegun
  const answer = await stateOf(
    asActor(other.staffId, async tx => {
      await tx.execute(sql`set local lock_timeout = '300ms'`)
      await tx.execute(statement)
    }),
  )
  tried()
  return { first: await held, other: answer }
}
