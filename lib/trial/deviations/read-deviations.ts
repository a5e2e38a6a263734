import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { deviationsOf, draftedDeviations, type ListedDeviation } from './deviation-repository'
import { openDeviation } from './sealed-deviation'

export interface ReadDeviation extends ListedDeviation {
  /** What was said of it; null where nothing was, or it is not for this reader. */
  readonly words: string | null
}

/** What departed from a participant's schedule, and what was said of it; a monitor sees the facts without the words. */
export async function readDeviations(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<ReadDeviation[]> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId, 'not_found')
    const rows = await deviationsOf(tx, participantId)
    const said = mayTrial.readDeviationWords(actor, participant) && rows.some(({ row }) => row.sealed)
    const { siteId } = participant
    const key = said ? await dataKeyFor(tx, { purpose: 'record', ownerId: participantId, studyId, siteId }) : null
    return rows.map(one => ({ ...one, words: key && openDeviation(key, one.row) }))
  })
}

const shown = 50

/** The drafts that wait for somebody to complete them, in the actor's sight. */
export async function deviationsToComplete(actor: Actor, studyId: string): Promise<ListedDeviation[]> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    return draftedDeviations(tx, actor, studyId, shown)
  })
}
