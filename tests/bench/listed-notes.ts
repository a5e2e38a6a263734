import { Client } from 'pg'
import type { TestStudy } from '@/tests/support/makers'

const notesEach = 15

/** Adds participants with fifteen notes each, past the triggers: only what lists read. One note of a hundred waits for a supervisor. */
export async function addListedNotes(ownerUrl: string, study: TestStudy, notes: number): Promise<void> {
  const client = new Client({
    connectionString: ownerUrl,
    options: '-c timezone=UTC -c session_replication_role=replica',
  })
  await client.connect()
  try {
    await client.query(rows(study, notes))
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

function rows(study: TestStudy, notes: number): string {
  const place = `'${study.id}'::uuid, '${study.siteId}'::uuid`
  return `
    create temporary table newcomer as
      select gen_random_uuid() as id, 'L-' || substr(gen_random_uuid()::text, 1, 13) as code
      from generate_series(1, ${Math.ceil(notes / notesEach)});
    insert into participant (id, study_id, site_id, code, consent_on, enrolled_on)
      select id, ${place}, code, '2026-01-05', '2026-01-06' from newcomer;
    create temporary table written as
      select gen_random_uuid() as id, gen_random_uuid() as visit, newcomer.id as participant, n, random() as chance,
        timestamptz '2026-01-06' + interval '7 days' * n + interval '1 second' * floor(random() * 200000) as at
      from newcomer, generate_series(1, ${notesEach}) n;
    insert into visit (id, study_id, site_id, participant_id, code, kind, target_on, window_from, window_to, state)
      select visit, ${place}, participant, 'INT' || n, 'integration', date '2026-01-06' + 7 * n, date '2026-01-05' + 7 * n,
        date '2026-01-08' + 7 * n, 'planned' from written;
    insert into note (id, study_id, site_id, participant_id, visit_id, kind, definition, status, started_by, started_at)
      select id, ${place}, participant, visit, 'integration', 'integration@1',
        case when chance < 0.01 then 'signed' else 'countersigned' end, '${study.therapist.staffId}', at from written;
    insert into note_facts (note_id, study_id, site_id, participant_id, kind, status, service_on, risk_level, gaps, signed_at)
      select id, ${place}, participant, 'integration', case when chance < 0.01 then 'signed' else 'countersigned' end,
        at::date::text, case when chance < 0.0005 then 'moderate' else 'low' end, n % 3, at + interval '3 hours' from written;
    drop table newcomer, written;
  `
}
