import type { Probe } from './measure'
import type { OfficeDeed } from './office-rules'
import type { OfficeScene } from './office-scene'

type Says = Pick<Probe, 'see' | 'write'>

/** What a person would send to see and to do, past lib. */
export function says(
  { study, participant, note, somebody, ...scene }: OfficeScene,
  me: string,
): Record<OfficeDeed, Says> {
  const self = me === '' ? 'null' : `'${me}'`
  const place = `'${study.id}', '${study.siteId}'`
  const scope = `${place}, '${participant.id}'`
  const see = (table: string, id: string) => `select 1 from ${table} where id = '${id}'`
  const inSite = (...write: string[]): Says => ({ see: see('site', study.siteId), write })
  const inStudy = (...write: string[]): Says => ({ see: see('study', study.id), write })
  const ofParticipant = (...write: string[]): Says => ({ see: see('participant', participant.id), write })
  const reads = (statement: string): Says => ({ see: statement, write: [] })
  /** A part of the vault with the key that opens it. */
  const part = (name: string) =>
    reads(`select 1 from identity join data_key on owner_id = participant_id and purpose = 'identity'
      where participant_id = '${participant.id}' and part = '${name}'`)
  const membership = (id: string, staffId: string, site: string, role: string) =>
    `insert into membership (id, staff_id, study_id, site_id, role, starts_at, granted_by) values (${id}, ${staffId}, '${study.id}', ${site}, '${role}', vigil_now(), ${self})`
  const ending = (id: string): Says => ({
    see: see('membership', id),
    write: [`update membership set ends_at = vigil_now() where id = '${id}'`],
  })
  const closing = (id: string): Says => ({
    see: see('staff', id),
    write: [`update staff set state = 'suspended' where id = '${id}'`],
  })
  const enrolling = (id: string): Says => ({
    see: see('staff', id),
    write: [
      `update staff set state = 'invited' where id = '${id}'`,
      `select end_sessions_of_member('${id}')`,
      `insert into invitation (id, token_hash, staff_id, study_id, invited_by, expires_at)
       values (gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), '${id}', '${study.id}', ${self}, vigil_now())`,
    ],
  })
  const confirming = ({ staffId, since }: OfficeScene['waiting']): Says => ({
    see: `select 1 from vigil_waiting_signers('${study.id}') where staff_id = '${staffId}'`,
    write: [
      `insert into signer_confirmation (id, study_id, staff_id, enrolled_at, by)
       values (gen_random_uuid(), '${study.id}', '${staffId}', '${since}', ${self})`,
    ],
  })
  const renaming = (id: string): Says => ({
    see: see('staff', id),
    write: [`update staff set name = 'X' where id = '${id}'`],
  })
  const newcomer = `'${crypto.randomUUID()}'`
  return {
    addParticipant: inSite(
      `insert into participant (id, study_id, site_id, code, consent_on, enrolled_on) values (gen_random_uuid(), ${place}, 'X-1', '2026-01-01', '2026-01-01')`,
    ),
    changeParticipant: ofParticipant(`update participant set consent_on = '2026-01-02' where id = '${participant.id}'`),
    changeIdentity: ofParticipant(
      `update identity set family_name_index = null, birth_date_index = null, ended_at = vigil_now(), ended_by = ${self}, end_reason = 'other'
       where participant_id = '${participant.id}' and part = 'person'`,
      `insert into identity (id, study_id, site_id, participant_id, part, sealed) values (gen_random_uuid(), ${scope}, 'person', '')`,
    ),
    changeVisit: {
      see: see('visit', note.visitId),
      write: [`update visit set target_on = '2026-01-01' where id = '${note.visitId}'`],
    },
    planVisits: ofParticipant(
      `insert into visit (id, study_id, site_id, participant_id, code, kind, target_on, window_from, window_to)
       values (gen_random_uuid(), ${scope}, 'EXTRA', 'session', '2026-01-01', '2026-01-01', '2026-01-01')`,
    ),
    assignCareTeam: ofParticipant(
      `insert into care_team (id, study_id, site_id, participant_id, staff_id, role, starts_at)
       values (gen_random_uuid(), ${scope}, '${somebody.staffId}', 'session_staff', vigil_now())`,
    ),
    searchIdentity: reads(
      `select 1 from identity where participant_id = '${participant.id}' and family_name_index is not null`,
    ),
    'revealIdentity person': part('person'),
    'revealIdentity preferred': part('preferred'),
    'revealIdentity contact': part('contact'),
    seeNotes: reads(see('note', note.id)),
    verifyFacts: reads(see('note', note.id)),
    seeNoteStates: reads(`select 1 from vigil_note_states(array['${note.visitId}']::uuid[])`),
    grantDelegation: inSite(
      `insert into delegation (id, staff_id, study_id, site_id, task, starts_on, authorised_by)
       values (gen_random_uuid(), '${somebody.staffId}', ${place}, 'countersign', '2026-01-01', ${self})`,
    ),
    endDelegation: {
      see: see('delegation', somebody.delegationId),
      write: [`update delegation set ends_on = '2026-01-01' where id = '${somebody.delegationId}'`],
    },
    confirmSigner: confirming(scene.waiting),
    'confirmSigner elsewhere': confirming(scene.waitingElsewhere),
    setStudySettings: inStudy(`update study set settings = settings where id = '${study.id}'`),
    addSite: inStudy(
      `insert into site (id, study_id, code, name, time_zone) values (gen_random_uuid(), '${study.id}', 'EAST', 'East', 'UTC')`,
    ),
    correctSite: inStudy(`update site set name = 'X' where id = '${study.siteId}'`),
    inviteStaff: inStudy(
      `insert into staff (id, email, name, state, database_kind) values (${newcomer}, ${newcomer} || '@demo.test', 'X', 'invited', 'demo')`,
      membership('gen_random_uuid()', newcomer, 'null', 'therapist'),
      `insert into invitation (id, token_hash, staff_id, study_id, invited_by, expires_at)
       values (gen_random_uuid(), sha256(${newcomer}::text::bytea), ${newcomer}, '${study.id}', ${self}, vigil_now())`,
    ),
    readSignIns: reads(
      `select 1 from audit_event where action = 'staff.sign_in_failed' and subject_id = '${somebody.staffId}'`,
    ),
    readPeople: reads(see('membership', somebody.membershipId)),
    'grantMembership therapist': inStudy(
      membership('gen_random_uuid()', `'${somebody.staffId}'`, `'${study.siteId}'`, 'therapist'),
    ),
    'grantMembership monitor': inStudy(
      membership('gen_random_uuid()', `'${somebody.staffId}'`, `'${study.siteId}'`, 'monitor'),
    ),
    'grantMembership own': inStudy(membership('gen_random_uuid()', self, `'${study.siteId}'`, 'investigator')),
    'endMembership therapist': ending(somebody.membershipId),
    'endMembership monitor': ending(scene.monitorMembership),
    'endMembership own': ending(scene.administratorMembership),
    suspendStaff: closing(somebody.staffId),
    'suspendStaff own': closing(study.administrator.staffId),
    correctStaff: renaming(somebody.staffId),
    'correctStaff own': renaming(study.administrator.staffId),
    letEnrolAgain: enrolling(somebody.staffId),
    'letEnrolAgain own': enrolling(study.administrator.staffId),
    addLicence: {
      see: see('staff', somebody.staffId),
      write: [
        `insert into licence (id, staff_id, title, number, authority, starts_on, ends_on)
         values (gen_random_uuid(), '${somebody.staffId}', 'X', 'X', 'X', '2026-01-01', '2026-01-02')`,
        `update licence set ends_on = starts_on where staff_id = '${somebody.staffId}'`,
      ],
    },
  }
}
