import { parse, v5, v7 } from 'uuid'

/** The id of something that the log says: the same whoever takes it, and in the order of its times, as items are listed. */
export const loggedId = (noteId: string, what: readonly string[], at: string): string =>
  v7({ msecs: Date.parse(at) || 0, seq: 0, random: parse(v5([...what, at].join(' '), noteId)) })
