import { z } from 'zod'

/** The last event of a page: what kind of open it is, since when it is known, and which. */
export interface EventPlace {
  readonly rank: number
  readonly since: string
  readonly id: string
}

const cursor = z.tuple([z.coerce.number().int().min(0).max(3), z.iso.datetime(), z.uuid()])

/** Where the next page of events begins, as a link carries it. */
export const cursorAt = ({ rank, since, id }: EventPlace): string => [rank, since, id].join('~')

/** A cursor that is none begins at the beginning. */
export function placeAfter(text: unknown): EventPlace | undefined {
  const result = cursor.safeParse(typeof text === 'string' ? text.split('~') : null)
  if (!result.success) return undefined
  const [rank, since, id] = result.data
  return { rank, since, id }
}
