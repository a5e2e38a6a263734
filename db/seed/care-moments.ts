import { askCareCheck } from '@/lib/care/ask-care-check'
import { careAnswers } from '@/lib/care/care-answers'
import { closeCareCheck } from '@/lib/care/close-care-check'
import { readCareCheck } from '@/lib/care/read-care-check'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { careChecks, type DemoCheck } from './care'
import { visitIdOf } from './enrolment'
import { studyId } from './founding'
import { idOf } from './ids'
import type { Moment } from './moment'
import { participants } from './participants'
import { atSite, sites } from './study'

export const checkIdOf = ({ of, visit }: Pick<DemoCheck, 'of' | 'visit'>): string => idOf(`care check ${of} ${visit}`)

/** The care checks of the demo: the coordinators ask, the investigator acts on what was raised. */
export const careMoments = (calendar: Calendar): Moment[] =>
  careChecks.flatMap(one => {
    const { of, visit, day, says, done } = one
    const { site } = participants[of]
    const { coordinator, investigator } = atSite[site]
    const at = (days: number, time: string) =>
      instantOf(wallClock(sites[site].timeZone, dayOf(calendar, day + days), time))
    const unsaid = { treatment: null, touch: null }
    const asked: Moment = {
      at: at(0, '13:20'),
      deed: async stage =>
        askCareCheck(await stage.as(coordinator), {
          ...{ visitId: visitIdOf(of, visit), id: checkIdOf(one) },
          answers: says && careAnswers.parse({ ...unsaid, ...says }),
        }),
    }
    if (!done) return [asked]
    const closed: Moment = {
      at: at(done.days, '16:25'),
      deed: async stage => {
        const actor = await stage.as(investigator)
        await readCareCheck(actor, { studyId, checkId: checkIdOf(one) })
        await closeCareCheck(actor, { checkId: checkIdOf(one), words: done.words })
      },
    }
    return [asked, closed]
  })
