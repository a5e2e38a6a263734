import { sql } from 'drizzle-orm'
import { asActor, asJob } from '@/db/work'
import { boss } from '@/lib/jobs/boss'
import type { Handlers, Job } from '@/lib/jobs/job'
import { enqueue, startJobs, stopJobs } from '@/lib/jobs/jobs'
import { expect, test } from '@/tests/support/database'

type Build = Job['export.build']
const nobody = '00000000-0000-4000-8000-000000000000'
const done: string[] = []
const faults: unknown[] = []
const start = (build: (data: Build, signal: AbortSignal) => Promise<void>) => {
  const handlers: Handlers = {
    'export.build': async (data, signal) => {
      await build(data, signal)
      done.push(data.exportId)
    },
    'audit.checkpoint': async () => void done.push('audit.checkpoint'),
    sweep: async () => void done.push('sweep'),
    'room.told': async ({ entryId }) => void done.push(entryId),
  }
  return startJobs(handlers, (_job, error) => void faults.push(error))
}

test.beforeEach(() => {
  done.splice(0)
  faults.splice(0)
})
test.afterEach(stopJobs)

test('a job is there exactly when the deed that asked for it is committed', async () => {
  await asActor(nobody, tx => enqueue(tx, 'export.build', { exportId: 'committed' }))
  await asActor(nobody, async tx => {
    await enqueue(tx, 'export.build', { exportId: 'rolled back' })
    throw new Error('The deed fails.')
  }).catch(() => {})
  await start(async () => {})
  await expect.poll(() => done).toContain('committed')
  expect(done).not.toContain('rolled back')
})

test('a job that is asked for later is done when its time has come, and not before', async () => {
  await asActor(nobody, tx => enqueue(tx, 'room.told', { entryId: 'later' }, 4))
  await asActor(nobody, tx => enqueue(tx, 'room.told', { entryId: 'at once' }))
  await start(async () => {})
  await expect.poll(() => done).toContain('later')
  expect(done.indexOf('at once')).toBeLessThan(done.indexOf('later'))
})

test('asking for a job leaves the actor behind the walls', async () => {
  const role = await asActor(nobody, async tx => {
    await enqueue(tx, 'export.build', { exportId: 'behind the walls' })
    const { rows } = (await tx.execute(sql`select current_user as role`)) as unknown as { rows: { role: string }[] }
    return rows[0]?.role
  })
  expect(role).toBe('vigil_app')
  const spied = asActor(nobody, tx => tx.execute(sql`select * from pgboss.job`))
  await expect(spied).rejects.toMatchObject({ cause: { message: expect.stringContaining('permission denied') } })
})

test('nothing makes a table while the server runs', async () => {
  for (const statement of ['create table pgboss.another ()', `select pgboss.create_queue('another', '{}')`]) {
    const made = asJob(tx => tx.execute(sql.raw(statement)))
    await expect(made).rejects.toMatchObject({ cause: { message: expect.stringContaining('permission denied') } })
  }
})

test('a job whose worker was killed is taken up by whoever looks next', async () => {
  await enqueue(null, 'export.build', { exportId: 'orphaned' })
  const taken: string[] = []
  for (let jobs = await boss.fetch<Build>('export.build'); jobs[0]; jobs = await boss.fetch<Build>('export.build'))
    taken.push(jobs[0].data.exportId)
  expect(taken).toContain('orphaned')
  await asJob(tx => tx.execute(sql`update pgboss.job set started_on = now() - interval '31 seconds', retry_delay = 0`))
  await start(async () => {})
  await expect.poll(() => done).toContain('orphaned')
})

test('a job that fails is told and tried again', async () => {
  await enqueue(null, 'export.build', { exportId: 'shaky' })
  let tries = 0
  await start(async ({ exportId }) => {
    if (exportId === 'shaky' && ++tries === 1) throw new Error('The first try fails.')
  })
  await expect.poll(() => faults).toMatchObject([{ message: 'The first try fails.' }])
  await expect.poll(() => done).toContain('shaky')
})

test('a server that stops lets a long job come to its next step and hands it back; the next one does it', async () => {
  await enqueue(null, 'export.build', { exportId: 'long' })
  let begun = false
  await start(async ({ exportId }, signal) => {
    if (exportId !== 'long') return
    begun = true
    await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
    signal.throwIfAborted()
  })
  await expect.poll(() => begun).toBe(true)
  const asked = Date.now()
  await stopJobs()
  expect(Date.now() - asked).toBeLessThan(10_000)
  expect(done).not.toContain('long')
  expect(faults).toEqual([])
  await start(async () => {})
  await expect.poll(() => done).toContain('long')
})

test('what comes by the clock comes once, however many processes there are', async () => {
  for (let process = 0; process < 3; process++) {
    await start(async () => {})
    await stopJobs()
  }
  const { rows } = (await asJob(tx =>
    tx.execute(sql`select name, count(*)::int as jobs, count(distinct singleton_on)::int as turns from pgboss.job
      where name in ('audit.checkpoint', 'sweep') group by name order by name`),
  )) as unknown as { rows: { name: string; jobs: number; turns: number }[] }
  expect(rows.map(({ name }) => name)).toEqual(['audit.checkpoint', 'sweep'])
  for (const { jobs, turns } of rows) expect(jobs).toBe(turns)
})
