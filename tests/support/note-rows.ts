import { eq } from 'drizzle-orm'
import { alert } from '@/db/schema/messages'
import { noteFacts, noteVersion } from '@/db/schema/notes'
import { appendix, signature } from '@/db/schema/signing'
import { asVerifier } from '@/db/work'

type Note = { readonly id: string }

/** What stands in the tables of a note, past every sight. */
export const signaturesUnder = ({ id }: Note) =>
  asVerifier(tx => tx.select().from(signature).where(eq(signature.noteId, id)).orderBy(signature.at, signature.id))

export const versionsIn = ({ id }: Note) =>
  asVerifier(tx => tx.select().from(noteVersion).where(eq(noteVersion.noteId, id)).orderBy(noteVersion.version))

export const appendicesTo = ({ id }: Note) =>
  asVerifier(tx => tx.select().from(appendix).where(eq(appendix.noteId, id)).orderBy(appendix.at, appendix.id))

export async function factsAbout({ id }: Note) {
  const [row] = await asVerifier(tx => tx.select().from(noteFacts).where(eq(noteFacts.noteId, id)))
  if (!row) throw new Error('There is no such note.')
  return row
}

/** Who was told what of a note. */
export const alertsAbout = ({ id }: Note) =>
  asVerifier(tx =>
    tx
      .select({ recipient: alert.recipient, kind: alert.kind, raisedBy: alert.raisedBy })
      .from(alert)
      .where(eq(alert.chain, id))
      .orderBy(alert.raisedAt, alert.id),
  )
