import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { recordingRefusals } from '@/lib/credentials/record-refusal'
import { Refusal } from '@/lib/outcome/refusal'
import { proof } from './proof'
import { signedNote, signNote, signShown } from './sign-note'

/** So many notes are read and signed in one act. */
export const mostAtOnce = 20

export const signNotesInput = z.strictObject({
  notes: z
    .array(z.strictObject(signedNote))
    .min(1)
    .max(mostAtOnce)
    .refine(notes => new Set(notes.map(({ noteId }) => noteId)).size === notes.length, 'Each note once.'),
  ...proof,
})
type Signing = z.output<typeof signNotesInput>

export interface SignedOrNot {
  readonly noteId: string
  /** Why it was left out, in words; null where it is signed. */
  readonly leftOut: string | null
}

/**
 * Signs several notes in one act: one proof, then each note by itself, as it was shown. Every note has its own transaction, its own
 * signature and its own event: one that is refused is rolled back alone, and no deed holds the chains of twenty notes at once.
 */
export async function signNotes(
  actor: Actor,
  { notes, password, code, passkey }: Signing,
  address: string,
): Promise<readonly SignedOrNot[]> {
  await reauthenticate(actor, { password, code, passkey, address })
  const done: SignedOrNot[] = []
  for (const note of notes) done.push({ noteId: note.noteId, leftOut: await whyLeftOut(actor, note) })
  return done
}

/** A considered "no" is told of its note and stands in the trail as any other; a fault ends the act where it is. */
async function whyLeftOut(actor: Actor, note: Signing['notes'][number]): Promise<string | null> {
  try {
    await recordingRefusals(actor, signNote.name, note, () => signShown(actor, note))
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [...new Set([error.message, ...Object.values(error.fields)])].join(' ')
  }
}
