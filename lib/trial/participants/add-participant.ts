import { v7 as uuid } from 'uuid'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { Identity } from '@/lib/trial/identity/identity-parts'
import { insertIdentity, participantsOfPerson } from '@/lib/trial/identity/identity-repository'
import { identityKeyOf, sealIdentity } from '@/lib/trial/identity/sealed-identity'
import { findSite } from '@/lib/trial/study/study-repository'
import type { AddParticipantInput } from './add-participant-input'
import { codedFacts } from './coded-facts'
import { holdEnrolment, insertParticipant } from './participant-repository'
import { tellingInCode } from './telling-code'

/** A participant stands in the trial by code alone; who they are goes sealed into the vault. */
export async function addParticipant(
  actor: Actor,
  { studyId, siteId, code, consentOn, enrolledOn, ...who }: AddParticipantInput,
  { id = uuid() } = {},
): Promise<{ participantId: string }> {
  const known = await asActor(actor.staffId, async tx => {
    const site = await findSite(tx, actor, { studyId, siteId })
    allow(mayTrial.addParticipant(actor, { studyId, siteId }))
    if (enrolledOn > dayIn(site.timeZone, await now(tx)))
      throw new Refusal('invalid', undefined, { enrolledOn: 'This day has not come yet.' })
    const telling = tellingInCode(code, { ...who, site })
    if (telling) throw new Refusal('invalid', undefined, { code: telling })
    await holdEnrolment(tx, studyId)
    const alike = await participantsOfPerson(tx, actor, studyId, who.person)
    const recorder = recorderOf(actor, { studyId, siteId }, mayTrial.addParticipant)
    if (alike.length > 0 && who.somebodyElse !== 'another') {
      await record(tx, recorder, foundInVault(studyId, alike.length))
      return hereAlready(alike, who.somebodyElse === 'same')
    }
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
    const identity = Object.fromEntries(sealed.map(one => [one.row.id, one.commitment]))
    await record(tx, recorder, {
      chain: studyId,
      action: 'participant.added',
      subject: { type: 'participant', id },
      scope,
      body: { code, consentOn, enrolledOn, ...(alike.length > 0 && { somebodyElse: true }), identity },
    })
    return null
  })
  if (known) throw new Refusal('invalid', undefined, { somebodyElse: known })
  return { participantId: id }
}

/** Who is told that somebody is a participant has searched the vault: that stays in the trail, though nobody is added. */
const foundInVault = (studyId: string, found: number): AuditEvent => ({
  chain: studyId,
  action: 'identity.searched',
  subject: { type: 'study', id: studyId },
  scope: { studyId },
  body: { by: 'family_name_and_birth_date', found },
})

const hereAlready = (alike: readonly { code: string }[], isSame: boolean): string => {
  const codes = alike.map(({ code }) => code).join(', ')
  return isSame
    ? `Then nobody is added: go on with ${codes}.`
    : `${codes} ${alike.length === 1 ? 'has' : 'have'} this family name and date of birth. Say whether this is the same person.`
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
