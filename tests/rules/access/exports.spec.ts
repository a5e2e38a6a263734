import { expect, test } from '@/tests/support/database'
import { type ExportScene, exportScene, probeOf } from './export-probes'
import { type ExportDeed, exportRows, exportRules } from './export-rules'
import { disagreements, measure } from './measure'

let scene: ExportScene
test.beforeAll(async () => {
  scene = await exportScene()
})

for (const deed of Object.keys(exportRules) as ExportDeed[])
  test(`both walls agree on ${deed}, for everybody and in every state of an export`, async () => {
    const problems: string[] = []
    for (const row of exportRows(deed)) {
      const person = scene.people[row.who]
      const probe = probeOf(deed, person, scene, row.state)
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })
