import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import type { Written } from '@/lib/notes/content'
import { standing } from '@/lib/notes/log/from-the-log'
import { draftOf } from '@/lib/trial/deviations/draft-deviation'
import { withoutConsentOn } from '@/lib/trial/participants/consent'
import { consentChangesOf } from '@/lib/trial/participants/consent-repository'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'

const recorded = ['video_audio', 'audio', 'stopped_at_request']

/**
 * A contact that was recorded though the participant had said no to that. Whoever writes it is warned at the field and in the log,
 * and may say so all the same: like touch outside the agreement it is recorded, never refused, since a refusal would make the
 * record false. A deviation is drafted for a person to complete; what was recorded by mistake is dealt with outside of Vigil.
 */
export async function recordedWithoutConsent(
  tx: Tx,
  visit: VisitRow,
  { answers, entries }: Pick<Written, 'answers' | 'entries'>,
  heldOn: Day,
): Promise<AuditEvent[]> {
  const isOn = standing(entries).some(({ kind, body }) => kind === 'recording' && body.state === 'on')
  if (!isOn && !recorded.includes(String(answers.recording))) return []
  const since = withoutConsentOn(await consentChangesOf(tx, visit.participantId), 'recording', heldOn)
  return since === null ? [] : draftOf(tx, visit, 'recorded_without_consent', heldOn)
}
