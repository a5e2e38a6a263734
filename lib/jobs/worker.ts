import { setTimeout } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { asJob } from '@/db/work'
import { boss } from './boss'
import { type Handle, type Job, type JobName, lookEvery } from './job'
import { beat } from './job-repository'

/** Where faults are told; never to the job's row, which is no place for what an error may quote. */
export type Report = (job: JobName, error: unknown) => void

const beatEvery = 10_000

/**
 * Does the jobs of one queue, one at a time. A job that is alive says so every ten seconds; one that has been silent for
 * its queue's thirty, because its process was killed, is given to whoever looks next. Returns how to stop: at the next step.
 */
export function startWorker<N extends JobName>(name: N, handle: Handle<N>, report: Report): () => Promise<void> {
  const stopping = new AbortController()
  const ended = work()
  return () => {
    stopping.abort(new Error('The server is stopping.'))
    return ended
  }

  async function work() {
    while (!stopping.signal.aborted) {
      const [job] = await boss.fetch<Job[N]>(name)
      if (job) await done(job)
      else await pause(lookEvery[name], stopping.signal)
    }
  }

  async function done(job: PgBoss.Job<Job[N]>) {
    const lost = new AbortController()
    const beating = setInterval(() => {
      asJob(tx => beat(tx, name, job.id)).then(
        alive => alive || lost.abort(new Error('The job was given to another worker.')),
        () => {}, // a beat that can't be written is a missed beat
      )
    }, beatEvery)
    try {
      await handle(job.data, AbortSignal.any([stopping.signal, lost.signal]))
      await boss.complete(name, job.id)
    } catch (error) {
      if (!stopping.signal.aborted && !lost.signal.aborted) report(name, error)
      if (!lost.signal.aborted) await boss.fail(name, job.id).catch(() => {}) // its silence will say the same
    } finally {
      clearInterval(beating)
    }
  }
}

/** Resolves after a while, or as soon as the signal says stop. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => {})
