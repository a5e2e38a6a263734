import type { Tx } from '@/db/client'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import type { FoundNote } from '@/lib/notes/note-repository'
import { touchStanding } from '@/lib/notes/touch/touch-standing'
import { courseFactsIn, plannedAfter } from './course-facts'
import { dayOf, earlierNotes, type LastTime, lastWords } from './earlier-notes'
import { askedAt, type LeftOpen, type OpenThread, openThreads } from './open-threads'
import { type Standing, standingIn } from './standing'

/** What the participant's earlier signed notes say to the one who writes: shown beside the form, never copied silently. */
export interface BeforeWriting {
  readonly standing: Readonly<Record<string, Standing>>
  readonly intention: LastTime | null
  readonly plan: LastTime | null
  /** Each with the field at which this note asks it, if it does. */
  readonly open: readonly (OpenThread & { readonly at: string | null })[]
  /** The way home and the night as they were planned. */
  readonly after: string | null
}
export const nothingBefore: BeforeWriting = { standing: {}, intention: null, plan: null, open: [], after: null }

export async function beforeWriting(
  tx: Tx,
  note: FoundNote,
  definition: NoteDefinition,
  answers: Answers,
  leftOpen: LeftOpen | null,
): Promise<BeforeWriting> {
  const earlier = await earlierNotes(tx, note, answers)
  return {
    standing: { ...standingIn(definition, earlier), ...(await touchStanding(tx, note, definition, dayOf(answers))) },
    intention: lastWords(earlier, ['intention']),
    open: openThreads(earlier, leftOpen).map(one => ({ ...one, at: askedAt(definition, one.asks) })),
    after: plannedAfter(courseFactsIn(earlier)),
    plan: lastWords(earlier.filter(plans).slice(0, 1), planFields),
  }
}

const planFields = ['plan', 'next_steps']
/** A night or a form plans nothing, and stands in no plan’s way. */
const plans = ({ answers }: { answers: Answers }) => planFields.some(name => name in answers)
