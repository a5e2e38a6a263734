import { z } from 'zod'
import type { Asked } from '@/lib/auth/request-input'
import { route } from '@/lib/auth/route'
import { followLog, followLogInput } from '@/lib/session/live/follow-log'

/** The log as it grows. A reader that was cut off goes on after the last entry it has, which it names as EventSource does. */
export const GET = route(
  followLogInput.omit({ noteId: true }).extend({ note: z.string() }),
  async (actor, { note, after, here }, request) => {
    const stream = await followLog(actor, { noteId: note, after: lastHeard(request) ?? after, here })
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no', // a proxy in front passes each event on as it comes
      },
    })
  },
)

function lastHeard({ headers }: Asked): number | null {
  const sent = headers.get('last-event-id') ?? ''
  return /^\d{1,9}$/.test(sent) ? Number(sent) : null
}
