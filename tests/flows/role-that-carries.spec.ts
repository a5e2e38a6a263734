import { sql } from 'drizzle-orm'
import type { StaffRole } from '@/db/schema/vocabulary'
import { asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { decideExport } from '@/lib/export/decide-export'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { expect, test } from '@/tests/support/database'
import { aBuiltExport } from '@/tests/support/export-makers'
import { aGuessingStudy, confirm, request } from '@/tests/support/guess-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, aSignedNote, close, countersign, sign } from '@/tests/support/note-makers'
import { signedIn } from '@/tests/support/people'

/** Who holds a second role beside the one they came with, which stays the older. */
async function withToo(study: TestStudy, who: Actor, role: StaffRole, siteId: string | null = study.siteId) {
  await grantMembership(study.administrator, { studyId: study.id, siteId, staffId: who.staffId, role })
  return signedIn(who.staffId)
}

/** Under which role the trail says that somebody did something, last. */
async function roleOf(who: Actor, action: string): Promise<string | undefined> {
  const read = sql`select actor_role as role from audit_event where actor = ${who.staffId} and action = ${action} order by at desc, seq desc limit 1`
  return ((await asVerifier(tx => tx.execute(read))) as unknown as { rows: { role: string }[] }).rows[0]?.role
}

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

test('an investigator who was session staff first closes a note as investigator', async () => {
  const both = await withToo(study, study.sessionStaff, 'investigator')
  expect(both.memberships.map(({ role }) => role)).toEqual(['session_staff', 'investigator'])
  await close(both, await aReadyNote(study))
  expect(await roleOf(both, 'note.closed_without_signature')).toBe('investigator')
})

test('a supervisor who was coordinator first sends a note back and countersigns as supervisor', async () => {
  const both = await withToo(study, study.coordinator, 'supervisor')
  const { id: noteId } = await aSignedNote(study)
  await deeds.giveBack(both, { noteId, version: 1 })
  expect(await roleOf(both, 'note.returned')).toBe('supervisor')
  const supervises = await withToo(study, study.supervisor, 'investigator')
  await countersign(supervises, await aSignedNote(study))
  expect(await roleOf(supervises, 'note.countersigned')).toBe('supervisor')
})

test('a therapist who came as something else signs and sends back as therapist', async () => {
  const both = await withToo(study, study.sessionStaff, 'cotherapist')
  const own = { ...study, cotherapist: both }
  const note = await aReadyNote(own, { kind: 'session', participant: await aParticipant(own) })
  await sign(study.therapist, note)
  await deeds.sendBack(both, { noteId: note.id, version: 1 })
  expect(await roleOf(both, 'note.sent_back')).toBe('cotherapist')
  expect(await roleOf(study.therapist, 'note.signed')).toBe('therapist')
})

test('a release, a reveal and a grant stand under the role that allows each', async () => {
  const { id: exportId, sha256 } = await aBuiltExport(study)
  const both = await withToo(study, study.safetyOfficer, 'investigator', null)
  await decideExport(both, { exportId, sha256 }, null)
  expect(await roleOf(both, 'export.released')).toBe('investigator')

  const { id: participantId } = await aParticipant(study)
  const reveals = await withToo(study, study.dataManager, 'coordinator')
  await revealIdentity(reveals, { participantId, part: 'person', reason: 'correct_vault' })
  expect(await roleOf(reveals, 'identity.revealed')).toBe('coordinator')

  const grants = await withToo(study, study.therapist, 'administrator', null)
  await withToo({ ...study, administrator: grants }, study.cotherapist, 'session_staff')
  expect(await roleOf(grants, 'membership.granted')).toBe('administrator')
})

test('the two persons of an unblinding stand under the roles that it takes', async () => {
  const own = await aGuessingStudy()
  const asks = await withToo(own, own.supervisor, 'investigator', null)
  const second = await withToo(own, own.coordinator, 'safety_officer', null)
  await confirm(second, await request(own, asks))
  expect(await roleOf(asks, 'unblinding.requested')).toBe('investigator')
  expect(await roleOf(second, 'unblinding.confirmed')).toBe('safety_officer')
})
