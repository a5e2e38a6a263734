import { answerGuess } from '@/lib/measures/answer-guess'
import { giveGuess } from '@/lib/measures/give-guess'
import type { Guess } from '@/lib/measures/guess'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { visitIdOf } from './enrolment'
import type { Moment } from './moment'
import { daysTo } from './note-moments'
import { type ParticipantCode, participants } from './participants'
import type { Person } from './people'
import type { Stage } from './stage'
import { armNames, atSite, sites } from './study'

const [rowan, linden] = armNames
const of: readonly ParticipantCode[] = ['WK-102', 'WK-107']

/** The evening after a first session: the participant says what they think it was, then each of the two therapists. */
export const guessMoments = (calendar: Calendar): Moment[] =>
  of.flatMap(code => {
    const { site, enrolled } = participants[code]
    const day = dayOf(calendar, enrolled + daysTo('MED1'))
    const visitId = visitIdOf(code, 'MED1')
    const at = (time: string) => instantOf(wallClock(sites[site].timeZone, day, time))
    const own = (person: Person, guess: Guess) => async (stage: Stage) =>
      giveGuess(await stage.as(person), { visitId, guess })
    const said: Guess = { arm: rowan, sureness: 'quite', words: 'The music had a colour, and it does not as a rule.' }
    return [
      {
        at: at('20:25'),
        deed: async (stage: Stage) => answerGuess(await stage.as(atSite[site].lead), { formId: visitId, guess: said }),
      },
      { at: at('22:40'), deed: own(atSite[site].lead, { arm: linden, sureness: 'slightly', words: '' }) },
      { at: at('22:50'), deed: own(atSite[site].second, { arm: null, sureness: null, words: '' }) },
    ]
  })
