import { enterForm } from '@/lib/measures/enter-form'
import { leaveOut } from '@/lib/measures/leave-out'
import { seeConcern } from '@/lib/measures/see-concern'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { visitIdOf } from './enrolment'
import { idOf } from './ids'
import { type DemoForm, forms, leftOut } from './measures'
import type { Moment } from './moment'
import { daysTo } from './note-moments'
import { participants } from './participants'
import { atSite, sites } from './study'

/** The questionnaires of the demo, each written down on its visit's own day; what asks for a judgement is read at once. */
export const measureMoments = (calendar: Calendar): Moment[] => [
  ...forms.flatMap((form, index) => written(form, index, calendar)),
  notDone(calendar),
]

function notDone(calendar: Calendar): Moment {
  const { of, visit, ...said } = leftOut
  const { site, enrolled } = participants[of]
  const wall = wallClock(sites[site].timeZone, dayOf(calendar, enrolled + daysTo(visit)), '17:20')
  const deed: Moment['deed'] = async stage =>
    leaveOut(await stage.as(atSite[site].lead), { visitId: visitIdOf(of, visit), ...said })
  return { at: instantOf(wall), deed }
}

function written({ of, visit, code, answers }: DemoForm, index: number, calendar: Calendar): Moment[] {
  const { site, enrolled } = participants[of]
  const answeredOn = dayOf(calendar, enrolled + daysTo(visit))
  const wall = wallClock(sites[site].timeZone, answeredOn, '08:10')
  const { lead } = atSite[site]
  const formId = idOf(`form ${of} ${visit} ${code}`)
  const given = Object.fromEntries(
    [...answers].map((digit, item) => [`${code}_${item + 1}`, digit === '-' ? null : digit]),
  )
  const asked = { visitId: visitIdOf(of, visit), code, answeredOn, answers: given }
  const isConcerning = code === 'phq9' && !/[0-]$/.test(answers)
  return [
    { at: instantOf(wall, index % 30), deed: async stage => enterForm(await stage.as(lead), asked, { id: formId }) },
    ...(isConcerning
      ? [
          {
            at: instantOf(wall, (index % 30) + 1),
            deed: async stage => seeConcern(await stage.as(lead), { formId }),
          } satisfies Moment,
        ]
      : []),
  ]
}
