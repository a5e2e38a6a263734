import { z } from 'zod'
import { proofFields } from '@/app/_ui/form/proof'
import type { signNotesAction } from '@/app/s/[study]/today/actions'
import type { Unblinding } from '@/lib/notes/unblinding'
import type { Results } from './result'

/** A note that may be signed in the act, with what its signer is asked. */
export interface AskedNote {
  readonly noteId: string
  /** What the page showed is what is signed. */
  readonly contentHash: string
  /** What it is and whose, as its heading says. */
  readonly name: string
  readonly here: string
  readonly isSecond: boolean
  readonly asksOfDay: boolean
  readonly unblinding: readonly Unblinding[]
}
type Read = ReadonlySet<string>
type Sent = Parameters<typeof signNotesAction>[0]['notes'][number]

const said = z.object({
  meaning: z.enum(['authored', 'co-authored', 'left_out']),
  unblinding: z.literal('kept').nullish(),
  dayEvent: z.enum(['no', 'yes', 'not_sure']).nullable(),
})
export type Said = z.infer<typeof said>

/** What is said of a note is checked where the note is to be signed. */
export const schemaOf = (notes: readonly AskedNote[], read: Read) =>
  z.object({ notes: z.array(said), ...proofFields }).superRefine(({ notes: saids }, context) => {
    for (const [index, note] of notes.entries()) {
      const one = saids[index]
      if (!one || whyLeftOut(note, one, read)) continue
      const asks = (field: keyof Said, message: string) =>
        context.addIssue({ code: 'custom', path: ['notes', index, field], message })
      if (note.asksOfDay && !one.dayEvent) asks('dayEvent', 'Answer this, or leave the note out.')
      if (note.unblinding.length > 0 && one.unblinding !== 'kept')
        asks('unblinding', 'Say whether these words stand as they are, or leave the note out.')
    }
  })

export const startOf = (notes: readonly AskedNote[]) => ({
  notes: notes.map(
    ({ isSecond }): Said => ({ meaning: isSecond ? 'co-authored' : 'authored', unblinding: null, dayEvent: null }),
  ),
  password: '',
  code: '',
})

/** Why a note is not to be signed, in words; null where it is. */
export function whyLeftOut({ noteId }: AskedNote, { meaning }: Said, read: Read): string | null {
  if (meaning === 'left_out') return 'You left it out.'
  return read.has(noteId) ? null : 'Not read to its end.'
}

/** What is sent of the notes that are to be signed. */
export const chosenOf = (notes: readonly AskedNote[], saids: readonly Said[], read: Read): Sent[] =>
  notes.flatMap((note, index) => {
    const one = saids[index]
    if (!one || one.meaning === 'left_out' || whyLeftOut(note, one, read)) return []
    const { noteId, contentHash } = note
    const { meaning, dayEvent, unblinding } = one
    return { noteId, contentHash, meaning, ...(dayEvent && { dayEvent }), ...(unblinding && { unblinding }) }
  })

/** What became of each: as the server says, or why it was not sent. */
export const resultsOf = (
  notes: readonly AskedNote[],
  saids: readonly Said[],
  read: Read,
  signed: readonly { noteId: string; leftOut: string | null }[],
): Results =>
  notes.map(({ noteId, name, here, ...note }, index) => {
    const one = saids[index]
    const answer = signed.find(each => each.noteId === noteId)
    const leftOut = answer ? answer.leftOut : one ? whyLeftOut({ noteId, name, here, ...note }, one, read) : null
    return { noteId, name, here, leftOut }
  })
