import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import type { Written } from '@/lib/notes/content'
import type { FoundNote } from '@/lib/notes/note-repository'
import { doubtConsent } from '@/lib/trial/participants/doubt-consent'

/** The answers with which a note says that the participant does not want to be recorded. */
const refusing: Readonly<Record<string, readonly string[]>> = {
  recording_consent: ['declined', 'withdrawn'],
  recording: ['stopped_at_request'],
}

/** A note that says no to recording is heard where consent is read: nothing is taken back by it, and somebody is asked what was meant. */
export async function saidNoToRecording(
  tx: Tx,
  actor: Actor,
  note: FoundNote,
  { answers }: Pick<Written, 'answers'>,
  heldOn: Day,
): Promise<AuditEvent[]> {
  const saysNo = Object.entries(refusing).some(([field, codes]) => codes.includes(String(answers[field])))
  return saysNo ? doubtConsent(tx, actor, note, heldOn) : []
}
