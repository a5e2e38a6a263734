import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'
import { disagreements, measure } from './measure'
import { probeOf } from './office-probes'
import { type OfficeDeed, officeRows } from './office-rules'
import { type OfficeScene, officeScene } from './office-scene'
import type { Row } from './rule'

let scene: OfficeScene
test.beforeAll(async () => {
  scene = await officeScene()
})

async function problemsOf(row: Row, deed: OfficeDeed): Promise<string[]> {
  const person = scene.people[row.who]
  const probe = probeOf(deed, person, scene)
  return disagreements(row, await measure(person, probe, row), probe)
}
function rowOf(deed: OfficeDeed, who: Row['who']): Row {
  const row = officeRows(deed).find(each => each.who === who)
  if (!row) throw new Error(`No row for ${who}.`)
  return row
}

const planted: [what: string, harm: string, mend: string, row: [deed: OfficeDeed, who: Row['who']], said: string][] = [
  [
    'a wall that lets anybody write',
    'create policy planted on participant for insert to vigil_app with check (true)',
    'drop policy planted on participant',
    ['addParticipant', 'rater'],
    'rater, -: the wall is wider, and the row does not say what holds',
  ],
  [
    'a wall that lets anybody see',
    'create policy planted on note for select to vigil_app using (true)',
    'drop policy planted on note',
    ['seeNotes', 'outsider'],
    'outsider, -: sight in the wall is true, the row says false',
  ],
  [
    'a wall that keeps out whom lib lets in',
    'alter policy coordinator_adds on participant with check (false)',
    "alter policy coordinator_adds on participant with check (site_id in (select vigil_sites('{coordinator}')))",
    ['addParticipant', 'coordinator'],
    'coordinator, -: lib lets in whom the wall keeps out',
  ],
]
for (const [what, harm, mend, [deed, who], said] of planted)
  test(`the matrix catches ${what}`, async () => {
    const row = rowOf(deed, who)
    expect(await problemsOf(row, deed)).toEqual([])
    await asOwner(harm)
    const problems = await problemsOf(row, deed)
    await asOwner(mend)
    expect(problems).toContain(said)
    expect(await problemsOf(row, deed)).toEqual([])
  })

const misstated: [what: string, row: [deed: OfficeDeed, who: Row['who']], change: Partial<Row>][] = [
  ['a yes that lib does not say', ['addSite', 'investigator'], { lib: true }],
  ['a no that lib does not say', ['addSite', 'administrator'], { lib: false }],
  ['a sight that nobody has', ['seeNotes', 'coordinator'], { wall: 'see', finds: true }],
  ['a wider wall without a word of what holds', ['readPeople', 'supervisor'], { held: null }],
  ['another code of refusal', ['addSite', 'investigator'], { finds: false }],
]
for (const [what, [deed, who], change] of misstated)
  test(`the matrix catches a row that claims ${what}`, async () => {
    const row = rowOf(deed, who)
    expect(await problemsOf(row, deed)).toEqual([])
    expect(await problemsOf({ ...row, ...change }, deed)).not.toEqual([])
  })
