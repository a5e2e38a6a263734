import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { takeUp } from '@/lib/notes/log/entry-repository'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote } from '@/lib/notes/note-repository'
import { versionsOf } from '@/lib/notes/version-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { entitled, signingTasks } from './entitled'
import { decidedBeside, keeping } from './kept-words'
import { proof, words } from './proof'
import { signWords } from './sign-words'

export const addAppendixInput = z.strictObject({
  noteId: z.string(),
  /** Late entry: known then. Addendum: new since. Correction: something was wrong. (CMS, Program Integrity Manual 3.3.2.5) */
  kind: z.enum(['late_entry', 'addendum', 'correction']),
  text: words,
  /** What arrived too late for the log, from one’s own hand, and is part of this late entry. */
  arrivals: z.array(z.uuid()).min(1).max(500).optional(),
  ...keeping,
  ...proof,
})

/** The only way to add to a signed note: signed words of one's own beside it. There is no unlock. */
export async function addAppendix(
  actor: Actor,
  input: z.output<typeof addAppendixInput>,
  address: string,
): Promise<void> {
  await reauthenticate(actor, { ...input, address })
  await asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    allow(mayNotes.append(actor, note), whyNot('append', actor, note))
    const version = (await versionsOf(tx, note.id)).at(-1)
    if (!version) throw new Refusal('not_now')
    const unblinding = decidedBeside(note, input.text, input.unblinding)
    const at = await now(tx)
    const { credentials } = await entitled(tx, actor, note, signingTasks[note.kind], [dayIn(note.timeZone, at)])
    const { kind, text } = input
    const words = { kind, text, parent: version.contentHash, meaning: 'authored', credentials, at } as const
    const added = await signWords(tx, note, actor, words)
    const { arrivals = [] } = input
    await takeUpAll(tx, note.id, arrivals, { kind, by: actor.staffId, appendixId: added.id })
    await record(
      tx,
      recorderOf(actor, note, mayNotes.append),
      noteEvent(note, 'appendix.signed', {
        kind: input.kind,
        appendix: added.id,
        content_hash: added.contentHash,
        ...(arrivals.length > 0 ? { arrivals } : {}),
        ...unblinding,
      }),
    )
  })
}

/** All that is named, or nothing is signed: somebody else may have taken a part of it up meanwhile. */
async function takeUpAll(
  tx: Tx,
  noteId: string,
  arrivals: readonly string[],
  { kind, ...into }: { readonly kind: string; readonly by: string; readonly appendixId: string },
): Promise<void> {
  if (arrivals.length === 0) return
  if (kind !== 'late_entry') throw new Refusal('invalid', undefined, { kind: 'What arrived late is a late entry.' })
  const taken = await takeUp(tx, noteId, arrivals, into)
  if (taken !== new Set(arrivals).size)
    throw new Refusal('stale', 'Some of it is part of a late entry already, or isn’t yours. Look again, then sign.')
}
