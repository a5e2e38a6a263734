import type { Tx } from '@/db/client'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import type { FoundNote } from '@/lib/notes/note-repository'
import { earlierNotes, type LastTime, lastWords } from './earlier-notes'
import { type OpenThread, openThreads } from './open-threads'
import { type Standing, standingIn } from './standing'

/** What the participant's earlier signed notes say to the one who writes: shown beside the form, never copied silently. */
export interface BeforeWriting {
  readonly standing: Readonly<Record<string, Standing>>
  readonly intention: LastTime | null
  readonly plan: LastTime | null
  readonly open: readonly OpenThread[]
}
export const nothingBefore: BeforeWriting = { standing: {}, intention: null, plan: null, open: [] }

export async function beforeWriting(
  tx: Tx,
  note: FoundNote,
  definition: NoteDefinition,
  answers: Answers,
): Promise<BeforeWriting> {
  const earlier = await earlierNotes(tx, note, answers)
  return {
    standing: standingIn(definition, earlier),
    intention: lastWords(earlier, ['intention']),
    open: openThreads(earlier),
    plan: lastWords(earlier.filter(plans).slice(0, 1), planFields),
  }
}

const planFields = ['plan', 'next_steps']
/** A night or a form plans nothing, and stands in no plan’s way. */
const plans = ({ answers }: { answers: Answers }) => planFields.some(name => name in answers)
