import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { type IdentityPart, mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { blindIndex } from '@/lib/seal/blind-index'
import { participantsByIndex } from '@/lib/trial/identity/identity-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findDelegation } from '@/lib/trial/people/delegation-repository'
import { findMembership } from '@/lib/trial/people/membership-repository'
import { findWaitingSigner } from '@/lib/trial/people/signer-repository'
import { findPerson } from '@/lib/trial/people/staff-repository'
import { findSite, findStudy } from '@/lib/trial/study/study-repository'
import { signInsOf } from '@/lib/trial/trail/sign-in-repository'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import type { Probe } from './measure'
import type { OfficeDeed } from './office-rules'
import type { OfficeScene } from './office-scene'
import { says } from './office-statements'
import { uses } from './office-uses'
import type { Person } from './who'

/** How a deed of the office is tried by one person. */
export const probeOf = (deed: OfficeDeed, { staffId }: Person, scene: OfficeScene): Probe => ({
  asks: asks(scene)[deed],
  ...says(scene, staffId)[deed],
  use: uses(scene)[deed],
})

type Asks = (tx: Tx, actor: Actor) => Promise<boolean>

/** lib: the thing as lib finds it, and the predicate. */
function asks({ study, participant, note, somebody, ...scene }: OfficeScene): Record<OfficeDeed, Asks> {
  const studyId = study.id
  const site = { studyId, siteId: study.siteId }
  const onSite =
    (may: (actor: Actor, at: typeof site) => boolean): Asks =>
    async (tx, actor) => {
      await findSite(tx, actor, site)
      return may(actor, site)
    }
  const inStudy =
    (may: (actor: Actor) => boolean): Asks =>
    async (tx, actor) => {
      await findStudy(tx, actor, studyId)
      return may(actor)
    }
  const onParticipant =
    (may: (actor: Actor, found: Awaited<ReturnType<typeof findParticipant>>) => boolean): Asks =>
    async (tx, actor) =>
      may(actor, await findParticipant(tx, actor, participant.id))
  /** A part of the vault, or the notes, are there for those who may read them alone. */
  const hidden =
    (ask: Asks): Asks =>
    async (tx, actor) => {
      allow(await ask(tx, actor), 'not_found')
      return true
    }
  const part = (name: IdentityPart) =>
    hidden(onParticipant((actor, found) => mayTrial.revealIdentity(actor, found, name)))
  const confirming =
    ({ staffId }: OfficeScene['waiting']): Asks =>
    async (tx, actor) =>
      mayTrial.confirmSigner(actor, await findWaitingSigner(tx, actor, studyId, staffId))
  const membership =
    (id: string): Asks =>
    async (tx, actor) =>
      mayAdminister.endMembership(actor, await findMembership(tx, actor, id))
  const granting = (role: 'therapist' | 'monitor') =>
    inStudy(actor => mayAdminister.grantMembership(actor, { ...site, staffId: somebody.staffId, role }))
  const account =
    (staffId: string, may: typeof mayAdminister.addLicence): Asks =>
    async (tx, actor) =>
      may(actor, { studyId, staffId: (await findPerson(tx, actor, staffId, studyId)).id })
  return {
    addParticipant: onSite(mayTrial.addParticipant),
    changeParticipant: onParticipant(mayTrial.changeParticipant),
    changeIdentity: onParticipant(mayTrial.changeIdentity),
    changeVisit: async (tx, actor) => mayTrial.changeVisit(actor, await findVisit(tx, actor, note.visitId)),
    planVisits: onParticipant(mayTrial.planVisits),
    assignCareTeam: onParticipant(mayTrial.assignCareTeam),
    searchIdentity: async (tx, actor) => {
      const index = blindIndex('family_name', 'Quillfeather')
      const found = await participantsByIndex(tx, actor, studyId, 'family_name', index, 50)
      allow(
        found.some(({ id }) => id === participant.id),
        'not_found',
      )
      return mayTrial.searchIdentity(actor, { studyId })
    },
    'revealIdentity person': part('person'),
    'revealIdentity preferred': part('preferred'),
    'revealIdentity contact': part('contact'),
    seeNotes: hidden(onParticipant(mayTrial.seeNotes)),
    verifyFacts: hidden(onParticipant(mayTrial.verifyFacts)),
    seeNoteStates: hidden(onParticipant(mayTrial.seeNoteStates)),
    grantDelegation: onSite(mayTrial.grantDelegation),
    endDelegation: async (tx, actor) =>
      mayTrial.endDelegation(actor, await findDelegation(tx, actor, somebody.delegationId)),
    confirmSigner: confirming(scene.waiting),
    'confirmSigner elsewhere': confirming(scene.waitingElsewhere),
    setStudySettings: inStudy(actor => mayAdminister.setStudySettings(actor, { studyId })),
    addSite: inStudy(actor => mayAdminister.addSite(actor, { studyId })),
    correctSite: inStudy(actor => mayAdminister.correctSite(actor, { studyId })),
    inviteStaff: inStudy(actor => mayAdminister.inviteStaff(actor, { studyId })),
    readSignIns: async (tx, actor) => {
      const found = await signInsOf(tx, actor, studyId, null, 100)
      allow(
        found.some(({ staffId, refused }) => refused && staffId === somebody.staffId),
        'not_found',
      )
      return mayAdminister.readSignIns(actor, { studyId })
    },
    readPeople: async (tx, actor) => {
      await findMembership(tx, actor, somebody.membershipId)
      return mayAdminister.readPeople(actor, { studyId })
    },
    'grantMembership therapist': granting('therapist'),
    'grantMembership monitor': granting('monitor'),
    'grantMembership own': inStudy(actor =>
      mayAdminister.grantMembership(actor, { ...site, staffId: actor.staffId, role: 'investigator' }),
    ),
    'endMembership therapist': membership(somebody.membershipId),
    'endMembership monitor': membership(scene.monitorMembership),
    'endMembership own': membership(scene.administratorMembership),
    suspendStaff: account(somebody.staffId, mayAdminister.suspendStaff),
    'suspendStaff own': account(study.administrator.staffId, mayAdminister.suspendStaff),
    correctStaff: account(somebody.staffId, mayAdminister.correctStaff),
    'correctStaff own': account(study.administrator.staffId, mayAdminister.correctStaff),
    letEnrolAgain: account(somebody.staffId, mayAdminister.letEnrolAgain),
    'letEnrolAgain own': account(study.administrator.staffId, mayAdminister.letEnrolAgain),
    addLicence: account(somebody.staffId, mayAdminister.addLicence),
  }
}
