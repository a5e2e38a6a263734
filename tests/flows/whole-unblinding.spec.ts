import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { giveGuess } from '@/lib/measures/give-guess'
import { alertsOf } from '@/lib/messages/alerts-of'
import { readGuesses } from '@/lib/signing/read-guesses'
import { readUnblinding } from '@/lib/signing/read-unblinding'
import { refuseUnblinding } from '@/lib/signing/refuse-unblinding'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aGuessingStudy, confirm, firstSession, guessed, request } from '@/tests/support/guess-makers'
import { aParticipant, type TestStudy } from '@/tests/support/makers'
import { pastLib } from '@/tests/support/past-lib'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let investigator: Actor
let officer: Actor
test.beforeEach(async () => {
  study = await aGuessingStudy()
  await giveGuess(study.therapist, { visitId: firstSession(await aParticipant(study)), guess: guessed })
  investigator = await aColleague(study, 'investigator', study.otherSiteId)
  officer = await aColleague(study, 'safety_officer', study.otherSiteId)
})

const seen = async (who: Actor) => {
  const page = await readUnblinding(who, study.id)
  return { mayRequest: page?.mayRequest, whyNot: page?.whyNot, may: page?.requests[0]?.may, persons: page?.persons }
}
const grounds = async (who: Actor) => (await readUnblinding(who, study.id))?.requests[0]?.grounds
const persons = () => ({ first: [study.investigator.name], second: [study.safetyOfficer.name] })
const countOpened = (who: Actor) =>
  asActor(who.staffId, async tx => {
    const question = sql`select 1 from treatment_guess union all select 1 from data_key where purpose = 'guess'`
    return ((await tx.execute(question)) as unknown as { rows: unknown[] }).rows.length
  })

test('what opens the guesses of every site is asked for and confirmed by two who oversee every site; who oversees one is told who can', async () => {
  const no = { code: 'not_permitted', message: expect.stringContaining('every site') }
  await expect(request(study, investigator)).rejects.toMatchObject(no)
  const isTold = { whyNot: no.message, persons: persons() }
  expect(await seen(investigator)).toEqual({ mayRequest: false, may: undefined, ...isTold })
  const asked = await request(study)
  await expect(confirm(officer, asked)).rejects.toMatchObject(no)
  await expect(refuseUnblinding(officer, asked)).rejects.toMatchObject(no)
  for (const who of [investigator, officer])
    expect(await seen(who)).toMatchObject({ may: { confirm: false, withdraw: false, read: false }, ...isTold })
  for (const who of [investigator, officer]) expect(await grounds(who)).toBeNull() // it may tell of another site
  for (const who of [study.investigator, study.safetyOfficer])
    expect(await grounds(who)).toEqual({ reference: 'SP-2026-9', words: 'Locked on Monday.' })
  expect(await alertsOf(study.safetyOfficer)).toMatchObject([{ kind: 'unblinding_waits' }])
  expect(await alertsOf(officer)).toEqual([])

  await confirm(study.safetyOfficer, asked)
  for (const who of [investigator, officer])
    await expect(readGuesses(who, study.id)).rejects.toMatchObject({ code: 'not_found' })
  for (const who of [study.investigator, study.safetyOfficer])
    expect((await readGuesses(who, study.id)).guesses).toHaveLength(1)
  expect((await trailOf(asked.unblindingId)).map(({ action, actor }) => [action, actor])).toEqual([
    ['unblinding.requested', study.investigator.staffId],
    ['unblinding.confirmed', study.safetyOfficer.staffId],
    ['guesses.viewed', study.investigator.staffId],
    ['guesses.viewed', study.safetyOfficer.staffId],
  ])
})

test('past lib, who oversees one site neither asks for an unblinding nor decides one, and reads no guess that was opened', async () => {
  const asking = ({ staffId }: Actor) =>
    sql`insert into unblinding (id, study_id, reason, sealed, requested_by, expires_at)
      values (gen_random_uuid(), ${study.id}, 'safety', '', ${staffId}, vigil_now() + interval '1 hour')`
  expect(await pastLib(investigator, asking(investigator))).toBe('42501')
  expect(await pastLib(study.investigator, asking(study.investigator))).toBe('done')
  const asked = await request(study)
  const decided = ({ staffId }: Actor, state: string) =>
    asActor(staffId, async tx => {
      const { rows } = (await tx.execute(
        sql`update unblinding set state = ${state}, decided_by = ${staffId}, decided_at = vigil_now() where id = ${asked.unblindingId} returning id`,
      )) as unknown as { rows: unknown[] }
      return rows.length
    })
  for (const state of ['confirmed', 'refused']) expect(await decided(officer, state)).toBe(0)
  await confirm(study.safetyOfficer, asked)
  expect([await countOpened(investigator), await countOpened(officer)]).toEqual([0, 0])
  expect([await countOpened(study.investigator), await countOpened(study.safetyOfficer)]).toEqual([2, 2])
})

test('what somebody asked for who oversees one site alone since then is not confirmed any more, at either wall', async () => {
  const { staffId, memberships } = study.investigator
  const asked = await request(study)
  await grantMembership(study.administrator, {
    ...{ studyId: study.id, siteId: study.siteId, staffId, role: 'investigator' },
  } as const)
  await endMembership(study.administrator, { reason: 'left', membershipId: memberships[0]?.id ?? '' })
  await expect(confirm(study.safetyOfficer, asked)).rejects.toMatchObject({ code: 'not_now' })
  const past = sql`update unblinding set state = 'confirmed', decided_by = ${study.safetyOfficer.staffId}, decided_at = vigil_now() where id = ${asked.unblindingId}`
  expect(await pastLib(study.safetyOfficer, past)).toBe('42501')
  expect(await seen(await signedIn(staffId))).toMatchObject({ persons: { first: [] } })
  await refuseUnblinding(study.safetyOfficer, asked)
  expect((await trailOf(asked.unblindingId)).map(({ action }) => action)).toEqual([
    'unblinding.requested',
    'unblinding.refused',
  ])
})
