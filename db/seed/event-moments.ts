import { assessEvent } from '@/lib/events/assess-event'
import { enterEvent } from '@/lib/events/enter-event'
import { readDecisions } from '@/lib/events/read-decisions'
import { readEvent } from '@/lib/events/read-event'
import { reportEvent } from '@/lib/events/report-event'
import { signDecisions } from '@/lib/signing/sign-decisions'
import { signEvent } from '@/lib/signing/sign-event'
import { type Calendar, dayOf, wallClock } from './calendar'
import type { DemoEvent } from './course'
import { participantIdOf, visitIdOf } from './enrolment'
import { studyId } from './founding'
import { idOf } from './ids'
import type { Moment } from './moment'
import { type ParticipantCode, participants } from './participants'
import { demoPassword } from './people'
import { addressOf, type Stage } from './stage'
import { atSite, sites } from './study'

type At = (of: ParticipantCode, day: number, time: string) => string

export const eventIdOf = ({ of, number }: Pick<DemoEvent, 'of' | 'number'>): string => idOf(`event ${of} ${number}`)

/** One adverse event of the demo: entered by the lead therapist, assessed and signed by the investigator, told by the office. */
export function eventMoments(one: DemoEvent, calendar: Calendar, at: At): Moment[] {
  const {
    of,
    visit,
    day,
    time,
    began,
    ended,
    term,
    grade,
    outcome,
    valence,
    treated,
    words,
    whyNot,
    signed,
    assessed,
    reported,
  } = one
  const { site } = participants[of]
  const eventId = eventIdOf(one)
  const onDay = (days: number) => dayOf(calendar, days)
  const wall = (days: number, time: string) => wallClock(sites[site].timeZone, onDay(days), time)
  const entered: Moment = {
    at: at(of, day, time ?? '08:20'),
    deed: async stage =>
      enterEvent(
        await stage.as(atSite[site].lead),
        {
          ...{ participantId: participantIdOf(of), visitId: visitIdOf(of, visit) },
          ...(time ? {} : { awareAt: wall(day, '07:40') }),
          ...(whyNot ? { decision: 'not_ae', whyNot } : { decision: assessed ? 'ae' : 'undecided' }),
          facts: {
            ...{ AETERM: term, AESTDAT: onDay(began), AETOXGR: grade, valence, AEOUT: outcome },
            ...(ended === undefined ? { AEONGO: 'yes' } : { AEONGO: 'no', AEENDAT: onDay(ended < day ? ended : day) }),
            ...(treated ? { AECONTRT: 'yes', treatment_words: treated } : { AECONTRT: 'no' }),
            ...{ AEACNOTH: 'none', abuse_related: 'no' },
            ...(words ? { words } : {}),
          },
        } as const,
        { id: eventId },
      ),
  }
  const signs = (deed: typeof signNone, time: string): Moment[] =>
    signed === undefined ? [] : [{ at: at(of, signed, time), deed: stage => deed(stage, one) }]
  if (!assessed) return [entered, ...signs(signNone, '16:20')]
  const serious = assessed.serious === 'yes'
  const says = { AESER: assessed.serious, criteria: serious ? (['AESHOSP'] as const) : [], listed: 'no' } as const
  return [
    entered,
    {
      at: at(of, assessed.day, '11:50'),
      deed: async stage =>
        assessEvent(await stage.as('investigator'), {
          eventId,
          assessment: { ...says, criteria: [...says.criteria], AEREL: 'possible', related_therapy: 'unlikely' },
        }),
    },
    ...signs(signIt, '13:40'),
    ...(reported === undefined
      ? []
      : [
          {
            at: at(of, reported, '14:35'),
            deed: async stage =>
              reportEvent(await stage.as(atSite[site].coordinator), {
                ...{
                  eventId,
                  at: wall(reported, '14:10'),
                  to: 'The sponsor’s safety desk, by telephone and in writing',
                },
              }),
          } satisfies Moment,
        ]),
  ]
}

/** The investigator reads what waits of that visit, and signs it as it stands. */
async function signNone(stage: Stage, { of, visit }: DemoEvent): Promise<void> {
  const investigator = await stage.as('investigator')
  const group = { participantId: participantIdOf(of), visitId: visitIdOf(of, visit) }
  const { hash: listHash } = await readDecisions(investigator, { studyId, ...group })
  const signing = { ...group, listHash, overturned: [], password: demoPassword }
  await signDecisions(investigator, signing, addressOf('investigator'))
}

/** The investigator reads it and signs it as it stands. */
async function signIt(stage: Stage, one: DemoEvent): Promise<void> {
  const investigator = await stage.as('investigator')
  const eventId = eventIdOf(one)
  const { hash } = await readEvent(investigator, { studyId, eventId })
  const signing = { eventId, contentHash: hash ?? '', password: demoPassword }
  await signEvent(investigator, signing, addressOf('investigator'))
}
