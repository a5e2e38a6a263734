import { giveGuess } from '@/lib/measures/give-guess'
import { expect, test } from '@/tests/support/database'
import { aGuessingStudy, confirm, firstSession, guessed, request } from '@/tests/support/guess-makers'
import { aParticipant, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { probeOf } from './guess-probes'
import { type GuessDeed, type GuessState, guessRows, guessRules } from './guess-rules'
import { disagreements, measure } from './measure'
import { careFor, type People, peopleOf } from './who'

let study: TestStudy
let people: People
let participant: TestParticipant
test.beforeAll(async () => {
  study = await aGuessingStudy()
  people = await peopleOf(study)
  participant = await aParticipant(study)
  await careFor(study, people, participant)
  await giveGuess(study.therapist, { visitId: firstSession(participant), guess: guessed })
})

test('both walls agree on guesses and their unblinding, for everybody, before, between and after its two persons', async () => {
  expect(await found('locked', '')).toEqual([])
  const asked = await request(study)
  expect(await found('requested', asked.unblindingId)).toEqual([])
  await confirm(study.safetyOfficer, asked)
  expect(await found('confirmed', asked.unblindingId)).toEqual([])
})

async function found(state: GuessState, unblindingId: string): Promise<string[]> {
  const problems: string[] = []
  for (const deed of Object.keys(guessRules) as GuessDeed[])
    for (const row of guessRows(deed).filter(one => one.state === state)) {
      const probe = probeOf(deed, people[row.who], participant, unblindingId)
      const problem = disagreements(row, await measure(people[row.who], probe, row), probe)
      problems.push(...problem.map(words => `${deed}: ${words}`))
    }
  return problems
}
