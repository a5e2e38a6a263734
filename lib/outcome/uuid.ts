import { Refusal } from './refusal'

/** An id as the database takes it; anything else names no record. */
export function knownId(id: string): string {
  if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)) throw new Refusal('not_found')
  return id
}
