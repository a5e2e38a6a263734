import type { Tx } from '@/db/client'
import { boss } from './boss'
import { type Handlers, type Job, type JobName, rhythm } from './job'
import { runStatement, underJobRole } from './job-repository'
import { type Report, startWorker } from './worker'

let stops: (() => Promise<unknown>)[] = []

/** Begins to do the jobs of this database. The handlers come from the rooms to the right of this one. */
export async function startJobs(handlers: Handlers, report: Report): Promise<void> {
  await boss.start()
  stops = [
    startWorker('export.build', handlers['export.build'], report),
    startWorker('audit.checkpoint', handlers['audit.checkpoint'], report),
    startWorker('sweep', handlers.sweep, report),
    startWorker('room.told', handlers['room.told'], report),
    regularly(30_000, () => Promise.all(rhythm.map(([name, seconds]) => boss.send(name, {}, once(seconds))))),
    regularly(15_000, () => boss.maintain()),
  ]
}

/** Lets each running job come to its next step, and hands back what is not finished; it is taken up again after the restart. */
export async function stopJobs(): Promise<void> {
  await Promise.all(stops.splice(0).map(stop => stop()))
}

/** Asks for a job, now or after some seconds; with a transaction, it is there exactly when that is committed. */
export async function enqueue<N extends JobName>(tx: Tx | null, name: N, data: Job[N], startAfter = 0): Promise<void> {
  if (!tx) await boss.send(name, data, { startAfter })
  else
    await underJobRole(tx, () =>
      boss.send(name, data, { startAfter, db: { executeSql: (text, values) => runStatement(tx, text, values) } }),
    )
}

const once = (seconds: number) => ({ singletonSeconds: seconds })

/** At once and then every so often, never twice at a time; a turn that fails, because the database is away, is made up by the next. */
function regularly(milliseconds: number, turn: () => Promise<unknown>): () => Promise<unknown> {
  let turning: Promise<unknown> = Promise.resolve()
  const go = () => {
    turning = turning.then(turn).catch(() => {})
  }
  go()
  const timer = setInterval(go, milliseconds)
  return () => {
    clearInterval(timer)
    return turning
  }
}
