import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { FoundNote } from '@/lib/notes/note-repository'
import { type AppendixWords, append } from './appendix'
import { putSignature, type Signing } from './put-signature'

/** Words beside a frozen version, signed by whoever wrote them; they bind the version that they stand beside. */
export async function signWords(
  tx: Tx,
  note: FoundNote,
  actor: Actor,
  { kind, text, parent, unsettled, ...signing }: AppendixWords & Omit<Signing, 'contentHash' | 'appendixId'>,
) {
  const added = await append(tx, note, actor.staffId, signing.at, {
    kind,
    text,
    parent,
    ...(unsettled ? { unsettled } : {}),
  })
  await putSignature(tx, note, actor, { ...signing, contentHash: added.contentHash, appendixId: added.id })
  return added
}
