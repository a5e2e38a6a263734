import { expect, test } from '@/tests/support/database'
import { disagreements, measure } from './measure'
import { probeOf } from './office-probes'
import { type OfficeDeed, officeRows, officeRules } from './office-rules'
import { type OfficeScene, officeScene } from './office-scene'

let scene: OfficeScene
test.beforeAll(async () => {
  scene = await officeScene()
})

for (const deed of Object.keys(officeRules) as OfficeDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    const problems: string[] = []
    for (const row of officeRows(deed)) {
      const person = scene.people[row.who]
      const probe = probeOf(deed, person, scene)
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })
