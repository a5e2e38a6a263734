import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { knownId } from '@/lib/outcome/uuid'
import { participantsAfter } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { peopleToChoose } from './trail-repository'

/** So many participants are offered, the first by code; that there are more is told. */
const offered = 2000

export interface TrailChoices {
  /** By id: who may have done something, and about whom it may be. Nobody out of this reader’s sight. */
  readonly people: Readonly<Record<string, string>>
  readonly participants: Readonly<Record<string, string>>
  readonly areMore: boolean
}

/** By whom and about whom this reader may ask the trail: their colleagues of the study, and the participants in their sight. */
export async function trailChoices(actor: Actor, studyId: string): Promise<TrailChoices> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, knownId(studyId))
    const people = await peopleToChoose(tx, studyId)
    const participants = await participantsAfter(tx, actor, studyId, '', offered + 1)
    return {
      people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
      participants: Object.fromEntries(participants.slice(0, offered).map(({ id, code }) => [id, code])),
      areMore: participants.length > offered,
    }
  })
}
