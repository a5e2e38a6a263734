import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { Recorder } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import type { Day } from '@/lib/clock/instant'
import { ownRecorder } from '@/lib/credentials/own-event'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { peopleAround } from '@/lib/notes/people-repository'
import { Refusal } from '@/lib/outcome/refusal'
import { type CareAnswers, isRaised, whatCounts } from './care-answers'
import { insertCheck, readersOf } from './care-repository'
import { checkEvent } from './check-event'
import type { FoundOffer } from './offer-repository'
import { careKeyOf, sealCheck } from './sealed-check'

interface Kept {
  readonly id: string
  readonly sessionOn: Day
  /** Null where the whole was declined. */
  readonly answers: CareAnswers | null
}

/** Who answers alone acts for nobody: an event under the name of whoever handed the screen over would tell them of it. */
const participantAlone: Recorder = { staffId: null, role: 'participant', sessionId: null }

/**
 * What is answered here about touch narrows no touch agreement by itself: the care team would learn from the agreement what was
 * said where only the readers of the check may know it. Whoever asked the participant, and heard that they want it narrowed, can
 * narrow it on their word (mayTrial.narrowTouch), and need say no more than that.
 *
 * Keeps what was said, or that it was declined, where nobody of the room reads it; those who may are told where somebody must
 * know. The event stands among the accounts, without a participant, a note or a study.
 */
export async function keepIt(tx: Tx, actor: Actor, offer: FoundOffer, { id, sessionOn, answers }: Kept): Promise<void> {
  const said = answers && whatCounts(answers)
  const about = said?.about ?? []
  await checkNamed(tx, offer, about)
  const { studyId, siteId, participantCode, visitCode, offeredOn, day, way } = offer
  const sealed = sealCheck(
    await careKeyOf(tx, id),
    { id, studyId },
    {
      ...{ participantCode, visitCode, sessionOn, offeredOn, day },
      askedBy: way === 'asked' ? actor.staffId : null,
      answers: said,
    },
  )
  await insertCheck(tx, { id, studyId, siteId, offerId: offer.id, keptOut: about, sealed: sealed.bytes })
  if (said && isRaised(said)) {
    const recipients = await readersOf(tx, offer.visitId, about)
    const alert = { studyId, chain: 'system', recipients, kind: 'care_check_raised', subjectId: id } as const
    await raiseAlert(tx, actor, { ...alert, oneself: way === 'alone' })
  }
  const recorder = way === 'alone' ? participantAlone : ownRecorder(actor)
  await record(tx, recorder, checkEvent(id, 'care_check.kept', { words: sealed.commitment }))
}

async function checkNamed(tx: Tx, { participantId }: FoundOffer, about: readonly string[]): Promise<void> {
  if (about.length === 0) return
  const people = new Set((await peopleAround(tx, participantId)).map(({ id }) => id))
  if (about.some(id => !people.has(id)))
    throw new Refusal('invalid', undefined, { about: 'Choose from the people of this care team.' })
}
