import { expect, test } from '@/tests/support/database'
import { disagreements, measure } from './measure'
import { probeOf } from './note-probes'
import { noteRows, noteRules } from './note-rules'
import { type NoteScene, noteScene } from './note-scene'
import type { Row } from './rule'

let scene: NoteScene
test.beforeAll(async () => {
  scene = await noteScene()
})

const deeds = Object.keys(noteRules) as (keyof typeof noteRules)[]
for (const deed of deeds)
  test(`both walls agree on ${deed}, for everybody and in every state of a note`, async () => {
    const problems: string[] = []
    for (const row of noteRows(deed)) {
      const person = scene.people[row.who]
      const probe = probeOf(deed, person, scene.notes[row.state])
      const measured = await measure(person, worthTrying(row) ? probe : { ...probe, use: undefined }, row)
      problems.push(...disagreements(row, measured, probe))
    }
    expect(problems).toEqual([])
  })

/** Who does not see a note is told so before its state is looked at: one state is enough. */
const worthTrying = (row: Row) => row.wall !== 'none' || row.state === 'signed'
