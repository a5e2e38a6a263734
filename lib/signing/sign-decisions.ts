import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { type DecisionList, decisionList } from '@/lib/events/decision-list'
import { insertDecisionSignature } from '@/lib/events/decision-repository'
import { type EventRow, holdEvents } from '@/lib/events/event-repository'
import { addToEvent } from '@/lib/events/say-of-event'
import { canonical, sha256 } from '@/lib/notes/canonical'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { unblindingIn } from '@/lib/notes/unblinding'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { seal } from '@/lib/seal/envelope'
import { line } from '@/lib/trial/input'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { entitledByRole } from './entitled'
import { decided, keeping, shown } from './kept-words'
import { proof } from './proof'
import { signatureOf } from './signature-of'
import { unblindingInDecisions } from './unblinding-in-events'

export const signDecisionsInput = z.strictObject({
  participantId: z.uuid(),
  /** Null for what belongs to no visit. */
  visitId: z.uuid().nullable(),
  /** The hash of the list that the page showed: another is refused. */
  listHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** What is an adverse event after all, each with a reason; the rest is agreed to. */
  overturned: z.array(z.strictObject({ eventId: z.uuid(), words: line(1000) })).max(500),
  ...keeping,
  ...proof,
})
type Signing = z.output<typeof signDecisionsInput>

interface Review {
  readonly event: EventRow
  readonly review: 'agreed' | 'overturned'
  readonly words?: string
}

/**
 * The investigator reads what others decided is no adverse event, of one participant and one visit, as one list: overturns
 * some with a reason, whose clocks run from then on, and signs it. Both decisions stay.
 */
export async function signDecisions(actor: Actor, input: Signing, address: string): Promise<void> {
  await reauthenticate(actor, { ...input, address })
  await asActor(actor.staffId, async tx => {
    const { participantId, visitId } = input
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayEvents.reviewDecision(actor, { ...participant, decision: 'not_ae', review: null, struckAt: null }))
    await holdEvents(tx, participantId)
    const list = await decisionList(tx, actor, participant, { participantId, visitId })
    allow(list.decisions.length > 0, 'not_now', 'Nothing of it waits for you any more. Look again.')
    if (list.hash !== input.listHash)
      throw new Refusal('stale', 'This list changed since you read it. Read it again, then sign.')
    const reviews = reviewsOf(list, input.overturned)
    const { settings } = await findStudy(tx, actor, participant.studyId)
    const unblinding = decidedOf(list, reviews, settings.armNames ?? [], input.unblinding)
    const under = { shown: list.shown, reviews, unblinding }
    const { signatureId, signed } = await putUnder(tx, actor, participant, visitId, under)
    const said: AuditEvent[] = []
    for (const review of reviews) said.push(await sayReview(tx, actor, review, signatureId))
    await record(
      tx,
      recorderOf(actor, participant, alone =>
        mayEvents.reviewDecision(alone, { ...participant, decision: 'not_ae', review: null, struckAt: null }),
      ),
      signed,
      ...said,
    )
  })
}

function reviewsOf({ decisions }: DecisionList, overturned: Signing['overturned']): Review[] {
  const reasons = new Map(overturned.map(({ eventId, words }) => [eventId, words]))
  const known = new Set(decisions.map(({ event }) => event.id))
  if (overturned.length > reasons.size || overturned.some(({ eventId }) => !known.has(eventId)))
    throw new Refusal('invalid', undefined, { overturned: 'Overturn each of this list once.' })
  return decisions.map(({ event }) => {
    const words = reasons.get(event.id)
    return words === undefined ? { event, review: 'agreed' } : { event, review: 'overturned', words }
  })
}

/** Of what the page has shown, and of the reasons for which some is overturned, which the refusal shows. */
function decidedOf(
  { decisions }: DecisionList,
  reviews: readonly Review[],
  armNames: readonly string[],
  decision: Signing['unblinding'],
) {
  const found = unblindingInDecisions(decisions, armNames).map(({ field }) => field)
  const own = reviews.flatMap(({ event, words = '' }) => {
    const inReason = unblindingIn(words, armNames)
    return inReason.length > 0 ? [{ field: `${event.number}.review`, words: inReason }] : []
  })
  if (own.length === 0) return decided(found, decision)
  const said = shown([...new Set(own.flatMap(({ words }) => words))])
  return decided([...found, ...own.map(({ field }) => field)], decision, said)
}

interface Under extends Pick<DecisionList, 'shown'> {
  readonly reviews: readonly Review[]
  /** What was decided of words that may unblind. */
  readonly unblinding: object
}

/** The signature under the list as it was shown, with what was said of each. */
async function putUnder(
  tx: Tx,
  actor: Actor,
  participant: FoundParticipant,
  visitId: string | null,
  { shown: list, reviews, unblinding }: Under,
): Promise<{ signatureId: string; signed: AuditEvent }> {
  const { id: participantId, studyId, siteId, timeZone } = participant
  const scope = { studyId, siteId, participantId }
  const id = uuid()
  const at = await now(tx)
  const text = canonical({ ...list, reviews: reviews.map(({ event, ...said }) => ({ event: event.id, ...said })) })
  const place = { table: 'decision_signature', column: 'sealed', row: id, version: 1, study: studyId }
  const sealed = seal(await recordKeyOf(tx, scope), place, Buffer.from(text, 'utf8'))
  const credentials = await entitledByRole(tx, actor, participant, at)
  const signature = signatureOf(actor, timeZone, { contentHash: sha256(text), meaning: 'reviewed', credentials, at })
  await insertDecisionSignature(tx, { id, ...scope, visitId, sealed: sealed.bytes, ...signature })
  const overturned = reviews.filter(({ review }) => review === 'overturned').length
  const signed = {
    ...{ chain: studyId, action: 'decisions.signed', scope },
    subject: { type: 'participant', id: participantId },
    body: {
      ...{ signature: id, meaning: signature.meaning, agreed: reviews.length - overturned, overturned },
      ...{ content_hash: signature.contentHash, signature_hash: signature.signatureHash, words: sealed.commitment },
      ...unblinding,
    },
  }
  return { signatureId: id, signed }
}

const sayReview = (tx: Tx, actor: Actor, { event, review, words }: Review, signatureId: string): Promise<AuditEvent> =>
  addToEvent(tx, actor, event, {
    kind: 'reviewed',
    says: { review, ...(words ? { words } : {}) },
    change: { review, ...(review === 'overturned' ? { decision: 'ae' } : {}) },
    body: { review, signature: signatureId },
    signatureId,
  })
