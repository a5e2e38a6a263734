import { z } from 'zod'
import type { QueuePage } from './queue-repository'

const cursor = z.tuple([z.coerce.number().int().min(0).max(6), z.iso.datetime(), z.uuid()])

/** Where the next page of the queue begins, as a link carries it. */
export const cursorAfter = (row: { rank: number; signedAt: string | null; noteId: string }): string =>
  [row.rank, row.signedAt, row.noteId].join('~')

/** A cursor that is none begins at the beginning. */
export function pageAfter(text: unknown): QueuePage {
  const result = cursor.safeParse(typeof text === 'string' ? text.split('~') : null)
  if (!result.success) return {}
  const [rank, signedAt, noteId] = result.data
  return { after: { rank, signedAt, noteId } }
}
