import { shownTo } from '@/app/s/[study]/alert-words'
import type { Actor } from '@/lib/access/actor'
import { alertsOf } from '@/lib/messages/alerts-of'
import { readRecord } from '@/lib/review/read-record'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { inAnEmergency, openIn } from '@/tests/support/emergency-makers'
import { aStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

test('it opens to whoever sees less than it gives: a supervisor the contacts, session staff of the team the prose', async () => {
  const study = await aStudy()
  const note = await aSignedNote(study)
  const { participant } = note
  const { id: studyId, siteId } = study
  const alsoTherapist = async ({ staffId }: Actor) => {
    await grantMembership(study.administrator, { studyId, siteId, staffId, role: 'therapist' })
    return signedIn(staffId)
  }
  const contact = { participantId: participant.id, part: 'contact', reason: 'emergency' } as const

  const supervisor = await alsoTherapist(await aColleague(study, 'supervisor'))
  await expect(revealIdentity(supervisor, { ...contact, reason: 'welfare' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const supervising = await inAnEmergency(supervisor, participant)
  expect(await revealIdentity(supervising.actor, contact)).toMatchObject([{ name: 'Barnaby Quillfeather' }])

  const member = await aColleague(study, 'session_staff')
  const team = { participantId: participant.id, staffId: member.staffId, role: 'session_staff' } as const
  await assignCareTeam(study.coordinator, team)
  const prose = async (who: Actor) => (await readRecord(who, { noteId: note.id, studyId })).answers
  expect(await prose(member)).toBeNull()
  const caring = await inAnEmergency(member, participant)
  expect(await prose(caring.actor)).not.toBeNull()

  const investigator = await alsoTherapist(await aColleague(study, 'investigator'))
  for (const who of [study.therapist, investigator])
    await expect(openIn(who, participant)).rejects.toMatchObject({
      code: 'not_now',
      fields: { participantCode: expect.stringContaining('in your sight already') },
    })
  for (const { actor, emergencyId } of [supervising, caring])
    expect(await trailOf(emergencyId)).toMatchObject([{ action: 'emergency.opened', actor: actor.staffId }])
})

test('where nobody is investigator the supervisors are told, and without them the administrators', async () => {
  const study = await aStudy()
  const { participant } = await aSignedNote(study)
  const { investigator, supervisor, administrator } = study
  const endRole = async ({ memberships }: Actor) =>
    endMembership(administrator, { reason: 'left', membershipId: memberships[0]?.id ?? '' })
  const told = async () => {
    const { actor, emergencyId } = await inAnEmergency(await aColleague(study, 'therapist'), participant)
    expect(await trailOf(emergencyId)).toMatchObject([
      {
        action: 'emergency.opened',
        actor: actor.staffId,
        body: { rows: expect.arrayContaining([expect.arrayContaining(['alert'])]) },
      },
    ])
    const of = async (who: Actor) => {
      const alert = (await alertsOf(who)).find(({ subjectId }) => subjectId === emergencyId)
      return alert && shownTo(who)(alert)
    }
    return Promise.all([of(investigator), of(supervisor), of(administrator)])
  }
  expect(await told()).toMatchObject([{ href: `/s/${study.id}/oversight` }, undefined, undefined])
  await endRole(investigator)
  const standIn = { href: null, sentence: expect.stringContaining('An investigator reviews it') }
  expect(await told()).toMatchObject([undefined, standIn, undefined])
  await endRole(supervisor)
  expect(await told()).toMatchObject([undefined, undefined, standIn])
})
