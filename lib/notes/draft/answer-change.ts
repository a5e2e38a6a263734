import { z } from 'zod'
import type { PathValue } from '@/lib/notes/fields'

const sentChange = z.strictObject({
  /** The client's own id of this change: sent again, it is answered as the first time. */
  id: z.uuid().toLowerCase(),
  path: z.string().min(1).max(200),
  value: z.unknown(),
  /** The path's revision that the writer last saw; 0 = never saved. */
  base: z.int().min(0),
  /** The conflict that this change settles. */
  resolves: z.uuid().toLowerCase().optional(),
})
const batch = z
  .array(sentChange)
  .min(1)
  .max(200)
  .refine(all => new Set(all.map(one => one.id)).size === all.length, 'Each change has an id of its own.')
export const saveAnswersInput = z.strictObject({ noteId: z.string(), changes: batch })
export type SentChange = z.output<typeof sentChange>
/** A change whose value fits its place. */
export type Change = Omit<SentChange, 'value'> & { readonly value: PathValue }

/** A change that lost (`mine`): another answer stands (`theirs`), this one is kept until a person settles it side by side. */
export interface Conflict {
  readonly id: string
  readonly path: string
  readonly mine: PathValue
  readonly mineBy: string
  readonly mineAt: string
  readonly theirs: PathValue
  readonly revision: number
  readonly by: string
  readonly at: string
}
export interface Saved {
  readonly savedAt: string
  readonly revisions: Readonly<Record<string, number>>
  readonly conflicts: readonly Conflict[]
}

/** The answer that a change lost against. */
export interface Standing {
  readonly value: PathValue
  readonly revision: number
  readonly by: string
  readonly at: string
}

interface Lost {
  readonly id: string
  readonly path: string
  readonly by: string
  readonly at: string
}

/** Both sides of a conflict, as the writer sees them. */
export function conflictOf(lost: Lost, mine: PathValue, stands: Standing): Conflict {
  const { value: theirs, revision, by, at } = stands
  return { id: lost.id, path: lost.path, mine, mineBy: lost.by, mineAt: lost.at, theirs, revision, by, at }
}
