import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { type IdentityPart, mayTrial } from '@/lib/access/may-trial'
import { dateWords } from '@/lib/clock/calendar'
import type { Day } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { refusedSince, withdrawnOn } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'
import { nextVisits, visitsOf } from '@/lib/trial/visits/visit-repository'
import type { RevealReason } from './reveal-reasons'

/** What stands against showing a participant’s contacts, and the reasons that are left for it. */
export interface NoContact {
  readonly words: string
  readonly reasons: readonly RevealReason[]
}

/**
 * Who said no to contact after the study is contacted no more once the course is over, or they withdrew from taking part: their
 * contacts are shown for safety alone, and to put right what is kept, by those who may. Null until then, since visits can't be held
 * without them.
 */
export async function noContact(tx: Tx, actor: Actor, participant: FoundParticipant): Promise<NoContact | null> {
  const consents = await standingConsents(tx, participant)
  const since = refusedSince(consents, 'contact_after')
  if (since === null) return null
  const isOver = withdrawnOn(consents, 'taking_part') !== null || (await isCourseOver(tx, participant.id))
  const corrects = mayTrial.changeIdentity(actor, participant)
  return isOver ? { words: wordsOf(since), reasons: corrects ? [...forSafety, 'correct_vault'] : forSafety } : null
}

const forSafety: readonly RevealReason[] = ['welfare', 'safety_report', 'emergency']

const wordsOf = (since: Day): string =>
  `The study is over for this participant, who said no to being contacted after it (${dateWords(since)}). Contacts are shown out of concern for their welfare or for a safety report.`

/** Refuses to open contacts for anything else than what is left. */
export async function allowContact(
  tx: Tx,
  actor: Actor,
  participant: FoundParticipant,
  { part, reason }: { readonly part: IdentityPart; readonly reason?: RevealReason },
): Promise<void> {
  const against = part === 'contact' ? await noContact(tx, actor, participant) : null
  allow(against === null || (reason !== undefined && against.reasons.includes(reason)), 'not_now', against?.words)
}

/** Every visit that was planned was held, cancelled, or is past its window. */
async function isCourseOver(tx: Tx, participantId: string): Promise<boolean> {
  const visits = await visitsOf(tx, participantId)
  return visits.length > 0 && !(await nextVisits(tx, [participantId])).has(participantId)
}
