import { expect, test } from '@/tests/support/database'
import { aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { anAssignedRating } from '@/tests/support/rating-makers'
import { disagreements, measure } from './measure'
import { probeOf } from './rating-probes'
import { type RatingDeed, ratingRows, ratingRules } from './rating-rules'
import { careFor, type People, peopleOf } from './who'

let people: People
let rating: TestParticipant & { ratingId: string }
test.beforeAll(async () => {
  const study: TestStudy = await aStudy()
  people = await peopleOf(study)
  rating = await anAssignedRating(study)
  await careFor(study, people, rating)
})

for (const deed of Object.keys(ratingRules) as RatingDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    const problems: string[] = []
    for (const row of ratingRows(deed)) {
      const probe = probeOf(deed, people[row.who], rating)
      problems.push(...disagreements(row, await measure(people[row.who], probe, row), probe))
    }
    expect(problems).toEqual([])
  })
