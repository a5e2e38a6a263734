import { addCrisisPlan } from '@/lib/trial/identity/add-crisis-plan'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { endCareTeam } from '@/lib/trial/participants/end-care-team'
import { planVisits } from '@/lib/trial/visits/plan-visits'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { siteIdOf, staffIdOf, studyId } from './founding'
import { idOf } from './ids'
import type { Moment } from './moment'
import { type DemoParticipant, handover, type ParticipantCode, participants } from './participants'
import type { Person } from './people'
import type { Stage } from './stage'
import { atSite, sites } from './study'

export const participantIdOf = (code: ParticipantCode): string => idOf(`participant ${code}`)
export const ratingIdOf = (code: ParticipantCode): string => idOf(`rating ${code}`)
export const visitIdOf = (code: ParticipantCode, visit: string): string => idOf(`visit ${code} ${visit}`)

const codes = Object.keys(participants) as ParticipantCode[]

/** The second therapist of a participant on a day: the first participant's changed. */
export function secondOf(code: ParticipantCode, day: number): Person {
  const isBefore = code === handover.participant && day < handover.day
  return isBefore ? handover.from : atSite[participants[code].site].second
}

/** Each participant on the day of enrolment, with their course and their care team; and the one who changed hands. */
export function enrolment(calendar: Calendar): Moment[] {
  const at = (code: ParticipantCode, days: number, time: string) =>
    instantOf(wallClock(sites[participants[code].site].timeZone, dayOf(calendar, days), time))
  return [
    ...codes.flatMap(code => {
      const { enrolled } = participants[code]
      return [
        { at: at(code, enrolled, '10:20'), deed: (stage: Stage) => enrol(stage, code, calendar) },
        { at: at(code, enrolled, '10:50'), deed: (stage: Stage) => assign(stage, code) },
      ]
    }),
    { at: at(handover.participant, handover.day, '11:30'), deed: handOver },
  ]
}

async function enrol(stage: Stage, code: ParticipantCode, calendar: Calendar): Promise<void> {
  const { site, enrolled, person, preferred, contacts, crisisPlan: plan }: DemoParticipant = participants[code]
  const coordinator = await stage.as(atSite[site].coordinator)
  const participantId = participantIdOf(code)
  const days = { consentOn: dayOf(calendar, enrolled - 4), enrolledOn: dayOf(calendar, enrolled) }
  const who = { person, preferred, contacts: [...contacts] }
  await addParticipant(coordinator, { studyId, siteId: siteIdOf(site), code, ...days, ...who }, { id: participantId })
  if (plan) await addCrisisPlan(coordinator, { participantId, plan, reason: 'participant_asked' })
  await planVisits(
    coordinator,
    { participantId },
    {
      ...{ idOf: visit => visitIdOf(code, visit), ratingId: ratingIdOf(code) },
    },
  )
}

async function assign(stage: Stage, code: ParticipantCode): Promise<void> {
  const { site, enrolled, sessionStaff }: DemoParticipant = participants[code]
  const coordinator = await stage.as(atSite[site].coordinator)
  const team = [
    [atSite[site].lead, 'therapist'],
    [secondOf(code, enrolled), 'cotherapist'],
    ...(sessionStaff ? ([['sessionstaff', 'session_staff']] as const) : []),
  ] as const
  for (const [person, role] of team)
    await assignCareTeam(
      coordinator,
      { participantId: participantIdOf(code), staffId: staffIdOf(person), role },
      { id: careIdOf(code, person) },
    )
}

async function handOver(stage: Stage): Promise<void> {
  const { participant, from, to } = handover
  const coordinator = await stage.as(atSite[participants[participant].site].coordinator)
  await endCareTeam(coordinator, { assignmentId: careIdOf(participant, from) })
  await assignCareTeam(
    coordinator,
    { participantId: participantIdOf(participant), staffId: staffIdOf(to), role: 'cotherapist' },
    { id: careIdOf(participant, to) },
  )
}

const careIdOf = (code: ParticipantCode, person: Person) => idOf(`care ${code} ${person}`)
