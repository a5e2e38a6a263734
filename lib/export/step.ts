import type { Tx } from '@/db/client'
import { asExport } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findActor } from '@/lib/access/actor-repository'
import { mayExports } from '@/lib/access/may-exports'
import { allow } from '@/lib/outcome/refusal'
import { isHeldBy, type Unfinished } from './build-repository'

/** An export in the hands of one builder. */
export interface Build extends Unfinished {
  /** Made anew whenever somebody takes the build up. */
  readonly builder: string
}

/** The build is no longer this builder's: it was cancelled, or somebody else has taken it up. Not a fault. */
export class BuildOver extends Error {}

/** One short unit of a build, under the requester's rights as they are now (45 CFR 164.514; DESIGN.md 3). */
export const step = <T>(build: Build, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
  asExport(build.requestedBy, build.exportId, async tx => {
    const actor = await findActor(tx, build.requestedBy, null)
    allow(actor !== null && mayExports.request(actor, build))
    if (!(await isHeldBy(tx, build.exportId, build.builder))) throw new BuildOver()
    return work(tx, actor)
  })
