import { randomUUID } from 'node:crypto'
import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { parsed } from '@/lib/outcome/parsed'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import type { AddParticipantInput } from '@/lib/trial/participants/add-participant-input'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { addLicence } from '@/lib/trial/people/add-licence'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { foundStudy, foundStudyInput } from '@/lib/trial/study/found-study'
import { planVisits } from '@/lib/trial/visits/plan-visits'
import { inviteAll } from './everybody'
import { accept, allSignedIn, signedIn } from './people'
import { learnClock } from './worker-clock'

/** Everybody works at the first site, the investigator, the data manager and the safety officer for all; the outsider is a therapist of the other one. The second therapist has no licence. */
const cast = {
  therapist: 'therapist',
  cotherapist: 'cotherapist',
  sessionStaff: 'session_staff',
  supervisor: 'supervisor',
  investigator: 'investigator',
  coordinator: 'coordinator',
  dataManager: 'data_manager',
  monitor: 'monitor',
  rater: 'rater',
  safetyOfficer: 'safety_officer',
  outsider: 'therapist',
  /** Was a therapist here. */
  exMember: 'therapist',
  suspended: 'therapist',
  notYetStarted: 'therapist',
} as const satisfies Record<string, StaffRole>

type Person = keyof typeof cast
export type Cast = Readonly<Record<Person | 'administrator', Actor>>
export interface TestStudy extends Cast {
  readonly id: string
  readonly siteId: string
  readonly otherSiteId: string
}

/** A study of two sites with everybody in it, each with an open session; names are told apart by a word that no other study has. */
export async function aStudy({ title }: { readonly title?: string } = {}): Promise<TestStudy> {
  await learnClock()
  const word = randomUUID().slice(0, 8)
  const founded = await foundStudy(
    parsed(foundStudyInput, {
      code: `S-${word}`,
      title: title ?? `Study ${word}`,
      sites: [
        { code: 'NORTH', name: 'North Clinic', timeZone: 'Europe/Amsterdam' },
        { code: 'SOUTH', name: 'South Clinic', timeZone: 'America/Vancouver' },
      ],
      administrator: { email: emailOf('administrator', word), name: `Administrator ${word}` },
    }),
  )
  const [siteId = '', otherSiteId = ''] = founded.siteIds
  if (founded.token) await accept(founded.token)
  const administrator = await signedIn(founded.administratorId)
  const place = { siteId, otherSiteId }
  const names = Object.keys(cast) as Person[]
  const invited = await inviteAll(
    administrator,
    founded.studyId,
    names.map(person => wanted(person, place, word)),
  )
  await accept(...invited.map(({ token }) => token))
  const byName = named(names, invited)
  await endMembership(administrator, { ...byName.exMember, reason: 'left' })
  await suspendMembership(administrator, { ...byName.suspended, reason: 'away' })
  const people = named(names, await allSignedIn(invited.map(({ staffId }) => staffId)))
  const study = { id: founded.studyId, siteId, otherSiteId, administrator, ...people }
  await entrust(study)
  return study
}

const named = <T>(names: readonly Person[], each: readonly T[]): Record<Person, T> =>
  Object.fromEntries(names.map((name, index) => [name, each[index]])) as Record<Person, T>

const ofEverySite: readonly Person[] = ['investigator', 'dataManager', 'safetyOfficer']

const wanted = (person: Person, { siteId, otherSiteId }: { siteId: string; otherSiteId: string }, word: string) => ({
  siteId: ofEverySite.includes(person) ? null : person === 'outsider' ? otherSiteId : siteId,
  email: emailOf(person, word),
  name: `${person} ${word}`,
  role: cast[person],
  startsOn: person === 'notYetStarted' ? '2190-01-01' : null,
  endsOn: person === 'monitor' ? '2199-01-01' : null,
})

/** Licences for those who have one, and the tasks that signing asks for. */
async function entrust(study: TestStudy): Promise<void> {
  const { id: studyId, siteId, therapist, cotherapist, supervisor } = study
  for (const { staffId } of [therapist, supervisor])
    await addLicence(study.administrator, {
      studyId,
      staffId,
      title: 'Licensed psychologist',
      number: staffId.slice(-6),
      authority: 'Board of Psychology',
      startsOn: '2000-01-01',
      endsOn: '2190-12-31',
    })
  for (const { staffId } of [therapist, cotherapist])
    await grantDelegation(study.investigator, {
      studyId,
      siteId,
      staffId,
      task: 'write_and_sign',
      startsOn: '2000-01-01',
    })
  await grantDelegation(study.investigator, {
    studyId,
    siteId,
    staffId: supervisor.staffId,
    task: 'countersign',
    startsOn: '2000-01-01',
  })
}

export interface TestParticipant {
  readonly id: string
  readonly code: string
  readonly studyId: string
  readonly siteId: string
  /** The visit's id by its code, `PREP1` to `INT3.3`. */
  readonly visits: Readonly<Record<string, string>>
}

/** A participant of the first site, in the care of the therapist and the second therapist, with the course planned. */
export async function aParticipant(
  study: TestStudy,
  changes: Partial<AddParticipantInput> = {},
): Promise<TestParticipant> {
  const code = `P-${randomUUID().slice(0, 8)}`
  const participant = { ...somebody(study, code), ...changes }
  const { participantId } = await addParticipant(study.coordinator, participant)
  const visits: Record<string, string> = {}
  const idOf = (visit: string) => {
    const id = randomUUID()
    visits[visit] = id
    return id
  }
  await planVisits(study.coordinator, { participantId }, { idOf })
  for (const role of ['therapist', 'cotherapist'] as const)
    await assignCareTeam(study.coordinator, { participantId, staffId: study[role].staffId, role })
  return { id: participantId, code: participant.code, studyId: study.id, siteId: participant.siteId, visits }
}

/** An invented person, as a coordinator would enter one. */
export const somebody = (study: Pick<TestStudy, 'id' | 'siteId'>, code: string): AddParticipantInput => ({
  studyId: study.id,
  siteId: study.siteId,
  code,
  consentOn: '2026-01-05',
  enrolledOn: '2026-01-06',
  person: { familyName: 'Quillfeather', givenName: 'Marigold', birthDate: '1984-03-09' },
  preferred: { name: 'Goldie', pronouns: 'she/her' },
  contacts: [{ name: 'Barnaby Quillfeather', relation: 'partner', phone: '+31 20 555 0142' }],
  somebodyElse: 'another', // all of them have one name and birthday
})

const emailOf = (person: string, word: string) => `${person.toLowerCase()}.${word}@demo.test`
