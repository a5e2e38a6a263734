import { expect, test } from '@/tests/support/database'
import { careProbeOf } from './care-probes'
import { type CareDeed, careRows, careRules } from './care-rules'
import { probeOf } from './course-probes'
import { type CourseDeed, courseRows, courseRules } from './course-rules'
import { type CourseScene, courseScene } from './course-scene'
import { disagreements, measure } from './measure'

let scene: CourseScene
test.beforeAll(async () => {
  scene = await courseScene()
})

for (const deed of Object.keys(courseRules) as CourseDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    const problems: string[] = []
    for (const row of courseRows(deed)) {
      const person = scene.people[row.who]
      const probe = probeOf(deed, person, row.state, scene)
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })

for (const deed of Object.keys(careRules) as CareDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    const problems: string[] = []
    for (const row of careRows(deed)) {
      const person = scene.people[row.who]
      const probe = careProbeOf(deed, person, scene)
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })
