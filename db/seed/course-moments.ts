import { consentPurposes } from '@/db/schema/consent-vocabulary'
import { writeStatement } from '@/lib/measures/write-statement'
import { changeTouch } from '@/lib/session/touch/change-touch'
import { closeDeviation } from '@/lib/trial/deviations/close-deviation'
import { draftDeviations } from '@/lib/trial/deviations/draft-deviations'
import { deviationsToComplete } from '@/lib/trial/deviations/read-deviations'
import { keepWish } from '@/lib/trial/identity/keep-wish'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { befell, declined, narrowed, statements, takenBack, wishes } from './course'
import { participantIdOf, visitIdOf } from './enrolment'
import { eventMoments } from './event-moments'
import { studyId } from './founding'
import type { Moment } from './moment'
import { type ParticipantCode, participants } from './participants'
import type { Stage } from './stage'
import { atSite, sites } from './study'

/** What belongs to the course and to no note: consents, wishes, statements, touch narrowed, departures from the schedule. */
export function courseMoments(calendar: Calendar): Moment[] {
  const at = (of: ParticipantCode, day: number, time: string, minutes = 0) =>
    instantOf(wallClock(sites[participants[of].site].timeZone, dayOf(calendar, day), time), minutes)
  const officeOf = (of: ParticipantCode) => atSite[participants[of].site].coordinator
  const codes = Object.keys(participants) as ParticipantCode[]
  return [
    ...codes.map(of => ({
      at: at(of, participants[of].enrolled, '11:05'),
      deed: (stage: Stage) => consent(stage, of, dayOf(calendar, participants[of].enrolled - 4)),
    })),
    ...takenBack.map(({ of, day, purpose, decision }) => ({
      at: at(of, day, '16:40'),
      deed: async (stage: Stage) =>
        recordConsent(await stage.as(atSite[participants[of].site].lead), {
          ...{ participantId: participantIdOf(of), purpose, decision, source: 'in_person' },
          decidedOn: dayOf(calendar, day),
        } as const),
    })),
    ...wishes.map(({ of, day, text }, index) => ({
      at: at(of, day, '12:15', index),
      deed: async (stage: Stage) =>
        keepWish(await stage.as(officeOf(of)), { participantId: participantIdOf(of), text }),
    })),
    ...statements.map(({ of, day, visit, by, text }) => ({
      at: at(of, day, '15:25'),
      deed: async (stage: Stage) =>
        writeStatement(await stage.as(by === 'lead' ? atSite[participants[of].site].lead : officeOf(of)), {
          ...{ visitId: visitIdOf(of, visit), saidOn: dayOf(calendar, day), text },
        }),
    })),
    ...befell.flatMap(one => eventMoments(one, calendar, at)),
    { at: at(narrowed.of, narrowed.day, '09:05'), deed: narrow },
    { at: at('WK-101', -4, '06:10'), deed: () => draftDeviations() },
    { at: at('WK-101', -4, '09:45'), deed: completeSome },
  ]
}

async function consent(stage: Stage, of: ParticipantCode, decidedOn: string): Promise<void> {
  const office = await stage.as(atSite[participants[of].site].coordinator)
  for (const purpose of consentPurposes) {
    const decision = declined[of]?.includes(purpose) ? 'declined' : 'given'
    const said = { participantId: participantIdOf(of), purpose, decision, decidedOn, source: 'signed_form' } as const
    await recordConsent(office, decision === 'given' ? { ...said, formVersion: '2.1' } : said)
  }
}

async function narrow(stage: Stage): Promise<void> {
  const { of, touch, seats, value } = narrowed
  const lead = await stage.as(atSite[participants[of].site].lead)
  await changeTouch(lead, { participantId: participantIdOf(of), touch, seats: [...seats], value })
}

const reasons = ['participant_unwell', 'staff_away', 'participant_asked'] as const
const words = [
  'She had a cold; the therapists moved it by telephone the same morning.',
  'One of the therapists was on leave, and nobody else knows the participant.',
  'He asked for another week before the next conversation.',
]

/** The office catches up with what was drafted, but for the latest. */
async function completeSome(stage: Stage): Promise<void> {
  const office = await stage.as(atSite.WK.coordinator)
  const drafted = await deviationsToComplete(office, studyId)
  for (const [index, { row }] of drafted.slice(0, -1).entries())
    await closeDeviation(office, {
      ...{ deviationId: row.id, as: 'completed', words: words[index % words.length] },
      reason: reasons[index % reasons.length] ?? 'other',
    } as const)
}
