import { sql } from 'drizzle-orm'
import { lockCareTeam } from '@/lib/trial/participants/care-team-repository'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy } from '@/tests/support/makers'
import { meanwhile } from '@/tests/support/meanwhile'
import { ratedIn } from '@/tests/support/rating-makers'

// Two at once, of whom the later waits: embedded, one unit of work follows another.

test('a clock is not changed while somebody is being enrolled by it', async () => {
  const study = await aStudy()
  const adding = sql`insert into participant (id, study_id, site_id, code, consent_on, enrolled_on)
    values (gen_random_uuid(), ${study.id}, ${study.siteId}, 'HELD', '2026-01-01', '2026-01-01')`
  const change = sql`update site set time_zone = 'UTC' where id = ${study.siteId}`
  const came = await meanwhile(study.coordinator, tx => tx.execute(adding), study.administrator, change)
  expect(came).toEqual({ first: 'VG001', other: '55P03' }) // past lib it has no event, so it is not kept
})

test('an emergency waits for a rater or a carer who is being chosen for the participant', async () => {
  const study = await aStudy()
  const { id, code } = await ratedIn(study, 0)
  const helper = await aColleague(study, 'therapist')
  const opening = sql`select answer from vigil_open_emergency(gen_random_uuid(), ${study.id}::uuid, ${code}, 'other')`
  const came = await meanwhile(study.coordinator, tx => lockCareTeam(tx, id), helper, opening)
  expect(came).toEqual({ first: null, other: '55P03' })
})
