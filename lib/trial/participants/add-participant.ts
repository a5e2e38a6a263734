import { v7 as uuid } from 'uuid'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { Identity } from '@/lib/trial/identity/identity-parts'
import { insertIdentity } from '@/lib/trial/identity/identity-repository'
import { identityKeyOf, sealIdentity } from '@/lib/trial/identity/sealed-identity'
import { findSite } from '@/lib/trial/study/study-repository'
import type { AddParticipantInput } from './add-participant-input'
import { codedFacts } from './coded-facts'
import { insertParticipant } from './participant-repository'

/** A participant stands in the trial by code alone; who they are goes sealed into the vault. */
export async function addParticipant(
  actor: Actor,
  { studyId, siteId, code, consentOn, enrolledOn, ...who }: AddParticipantInput,
  { id = uuid() } = {},
): Promise<{ participantId: string }> {
  return asActor(actor.staffId, async tx => {
    const site = await findSite(tx, actor, { studyId, siteId })
    allow(mayTrial.addParticipant(actor, { studyId, siteId }))
    if (enrolledOn > dayIn(site.timeZone, await now(tx)))
      throw new Refusal('invalid', undefined, { enrolledOn: 'This day has not come yet.' })
    const scope = { studyId, siteId, participantId: id }
    const facts = codedFacts(who.person, enrolledOn)
    const added = await insertParticipant(tx, { id, studyId, siteId, code, consentOn, enrolledOn, ...facts })
    if (!added) throw new Refusal('invalid', undefined, { code: 'The study has a participant of this code.' })
    const key = await identityKeyOf(tx, scope)
    const sealed = partsOf(who).map(part => sealIdentity(key, { ...scope, id: uuid() }, part))
    await insertIdentity(
      tx,
      sealed.map(one => one.row),
    )
    await record(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'participant.added',
      subject: { type: 'participant', id },
      scope,
      body: {
        code,
        consentOn,
        enrolledOn,
        identity: Object.fromEntries(sealed.map(one => [one.row.id, one.commitment])),
      },
    })
    return { participantId: id }
  })
}

const partsOf = ({
  person,
  preferred,
  contacts,
}: Pick<AddParticipantInput, 'person' | 'preferred' | 'contacts'>): Identity[] => [
  { part: 'person', ...person },
  { part: 'preferred', ...preferred },
  ...contacts.map(contact => ({ part: 'contact' as const, ...contact })),
]
