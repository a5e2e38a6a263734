import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { knownId } from '@/lib/outcome/uuid'
import { participantsAfter } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { peopleToChoose } from './trail-repository'

/** So many participants are offered; of any other the trail is asked from their own page. */
const offered = 500

export interface TrailChoices {
  /** By id: who may have done something, and about whom it may be. Nobody out of this reader’s sight. */
  readonly people: Readonly<Record<string, string>>
  readonly participants: Readonly<Record<string, string>>
}

/** By whom and about whom this reader may ask the trail: their colleagues of the study, and the participants in their sight. */
export async function trailChoices(actor: Actor, studyId: string): Promise<TrailChoices> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, knownId(studyId))
    const people = await peopleToChoose(tx, studyId)
    const participants = await participantsAfter(tx, actor, studyId, '', offered)
    return {
      people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
      participants: Object.fromEntries(participants.map(({ id, code }) => [id, code])),
    }
  })
}
