import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayEmergency } from '@/lib/access/may-emergency'
import { findEmergency } from '@/lib/review/emergency/emergency-repository'
import { endEmergency } from '@/lib/review/emergency/end-emergency'
import { reviewEmergency } from '@/lib/review/emergency/review-emergency'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { findSite } from '@/lib/trial/study/study-repository'
import { expect, test } from '@/tests/support/database'
import { inAnEmergency } from '@/tests/support/emergency-makers'
import { aParticipant, aStudy, somebody, type TestStudy } from '@/tests/support/makers'
import { type EmergencyDeed, type EmergencyState, emergencyRows, emergencyRules } from './emergency-rules'
import { disagreements, measure, type Probe } from './measure'
import { type People, type Person, peopleOf } from './who'

let study: TestStudy
let people: People
let emergencies: Record<EmergencyState, string>
const alone = `P-${crypto.randomUUID().slice(0, 8)}`
const finding = { finding: 'justified', words: 'X' } as const
test.beforeAll(async () => {
  study = await aStudy()
  people = await peopleOf(study)
  await addParticipant(study.coordinator, somebody(study, alone))
  const opened = async () => {
    const { actor } = people.emergency
    if (!actor) throw new Error('Nobody to open it.')
    return inAnEmergency({ ...actor, emergencies: [] }, await aParticipant(study))
  }
  const over = await opened()
  await endEmergency(over.actor, over)
  const reviewed = await opened()
  await endEmergency(reviewed.actor, reviewed)
  await reviewEmergency(study.investigator, { emergencyId: reviewed.emergencyId, ...finding })
  const open = await opened()
  emergencies = { over: over.emergencyId, reviewed: reviewed.emergencyId, open: open.emergencyId }
})

function probeOf(deed: EmergencyDeed, { staffId }: Person, emergencyId: string): Probe {
  const site = { studyId: study.id, siteId: study.siteId }
  const found = (may: typeof mayEmergency.endEmergency) => async (tx: Tx, actor: Actor) =>
    may(actor, await findEmergency(tx, actor, emergencyId))
  const see = `select 1 from emergency_access where id = '${emergencyId}'`
  const who = staffId ? `'${staffId}'` : 'null'
  const probes: Readonly<Record<EmergencyDeed, Probe>> = {
    openEmergency: {
      asks: async (tx, actor) => {
        await findSite(tx, actor, site)
        return mayEmergency.openEmergency(actor, site)
      },
      see: `select 1 from site where id = '${study.siteId}'`,
      write: [
        `select 1 from vigil_open_emergency(gen_random_uuid(), '${study.id}', '${alone}', 'other') where answer = 'opened'`,
      ],
    },
    endEmergency: {
      asks: found(mayEmergency.endEmergency),
      use: actor => endEmergency(actor, { emergencyId }),
      see,
      write: [`update emergency_access set ended_at = vigil_now() where id = '${emergencyId}'`],
    },
    reviewEmergency: {
      asks: found(mayEmergency.reviewEmergency),
      use: actor => reviewEmergency(actor, { emergencyId, ...finding }),
      see,
      write: [
        `update emergency_access set finding = 'justified', review_sealed = '\\x01', reviewed_by = ${who}, reviewed_at = vigil_now() where id = '${emergencyId}'`,
      ],
    },
  }
  return probes[deed]
}

for (const deed of Object.keys(emergencyRules) as EmergencyDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    const problems: string[] = []
    for (const row of emergencyRows(deed)) {
      const person = people[row.who]
      const probe = probeOf(deed, person, emergencies[row.state])
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })
