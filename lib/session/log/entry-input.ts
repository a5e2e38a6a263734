import { z } from 'zod'
import { entryKinds } from '@/db/schema/vocabulary'
import { bodySchema } from './entry-body'

/** Each entry is weighed for itself: one that can't be kept takes no other with it. */
export const appendEntriesInput = z.strictObject({
  noteId: z.string(),
  entries: z.array(z.unknown()).min(1, 'Send at least one entry.'),
  /** An answer for several at once: it is left out, untold, of each of which somebody said it meanwhile. */
  onlyUnsaid: z.boolean().optional(),
})

/** At most so many in one batch; the rest is to be sent again. */
export const mostEntries = 500

/** To the microsecond of a century that a trial can lie in, as the database writes it. */
const moment = z.iso
  .datetime({ offset: true, error: 'A time with its offset, such as 2026-03-12T09:30:12+01:00.' })
  .transform(text => new Date(text).toISOString())
  .refine(text => text >= '1900' && text < '2200', 'A time of this century.')
  .transform(text => text.replace(/(\.\d{3})Z$/, '$1000Z'))

const sent = z.strictObject({
  /** Made on the device: sent again, it is the same entry. */
  id: z.uuid(),
  kind: z.enum(entryKinds, 'There is no such kind of entry.'),
  /** When it happened. */
  at: moment,
  /** The device's clock as the batch was sent. */
  deviceNow: moment,
  /** When it was tapped; as it was sent, where that is not said. */
  tappedAt: moment.optional(),
  /** The earlier entry that it ends, describes or voids. */
  concerns: z.uuid().optional(),
  body: z.record(z.string(), z.unknown()).default({}),
})

export type SentEntry = Required<Omit<z.output<typeof sent>, 'concerns'>> & { readonly concerns: string | null }

/** An entry as it may be kept, or the sentence that says why not. */
export function readEntry(one: unknown): SentEntry | string {
  const result = sent.safeParse(one)
  if (!result.success) return problemIn(result.error)
  const { kind, concerns = null, tappedAt, deviceNow } = result.data
  const body = bodySchema(kind).safeParse(result.data.body)
  if (!body.success) return problemIn(body.error)
  return { ...result.data, concerns, tappedAt: tappedAt ?? deviceNow, body: body.data }
}

/** The id that was sent, where it can be told: a refusal names its entry. */
export const idOf = (one: unknown): string => {
  const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : null
  return typeof id === 'string' ? id.slice(0, 36) : ''
}

function problemIn({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.join('.')
  return place ? `${place}: ${issue?.message}` : (issue?.message ?? 'This entry can’t be read.')
}
