import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { Follower } from './follower'
import { type LiveHub, processHub } from './live-hub'
import { openStream } from './read-live'

export const followLogInput = z.strictObject({
  noteId: z.string(),
  /** The number of the last entry that the reader has. */
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  /** Whether the page is before somebody’s eyes. */
  here: z.enum(['0', '1']).default('1'),
})

/** So much may wait for a slow reader; then nothing more is read for them until they have taken it. */
const mostWaiting = 256 * 1024

/** The log of a session day as it grows, and who is in the note, until its reader leaves or may read it no longer. */
export async function followLog(
  actor: Actor,
  { noteId, after, here }: z.output<typeof followLogInput>,
  hub: LiveHub = processHub(),
): Promise<ReadableStream<Uint8Array>> {
  const opened = await openStream(actor, { noteId, here: here === '1' })
  let follower: Follower | null = null
  return new ReadableStream<Uint8Array>(
    {
      start: controller => {
        follower = new Follower(controller, actor, { ...opened, noteId, after }, hub)
      },
      pull: () => follower?.catchUp(),
      cancel: () => follower?.leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  )
}
