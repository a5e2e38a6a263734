import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

/** The place of an event in a trail that is read backwards. */
export interface TrailPlace {
  readonly at: string
  readonly id: string
}

/** Where the next page begins, as a link carries it. */
export const cursorAfter = ({ at, id }: TrailPlace): string => `${at} ${id}`

export function placeOf(cursor: string): TrailPlace {
  const [, at, id = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) (\S+)$/.exec(cursor) ?? []
  if (!at) throw new Refusal('not_found')
  return { at, id: knownId(id) }
}
