import PgBoss from 'pg-boss'
import { asJob } from '@/db/work'
import { runStatement } from './job-repository'

/**
 * pg-boss over the database of this process, on either home: each of its statements is a unit of work of the job role.
 * Its tables are made by a migration. Its own timers and workers stay off: they can neither say that a long job is
 * alive nor be told to stop between two steps (worker.ts).
 */
export const boss = new PgBoss({
  db: { executeSql: (text: string, values?: unknown[]) => asJob(tx => runStatement(tx, text, values)) },
  migrate: false,
  schedule: false,
  supervise: false,
})
