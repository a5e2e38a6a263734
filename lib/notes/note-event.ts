import type { AuditEvent } from '@/lib/audit/event'
import type { Sealed } from '@/lib/seal/envelope'
import type { NoteRow } from './note-repository'

/** An event in a note's own chain, about the version that it concerns. */
export function noteEvent(note: NoteRow, action: string, body: AuditEvent['body'] = {}, words?: Sealed): AuditEvent {
  const { id, version, studyId, siteId, participantId } = note
  return {
    chain: id,
    action,
    subject: { type: 'note', id, version },
    scope: { studyId, siteId, participantId },
    body: words ? { ...body, words: words.commitment } : body,
    words: words?.bytes,
  }
}
