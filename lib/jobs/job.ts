/** What the background does, and what each job is told: ids only, for jobs lie outside the seal. */
export interface Job {
  'export.build': { readonly exportId: string }
  'audit.checkpoint': Record<never, never>
  sweep: Record<never, never>
  'room.told': { readonly entryId: string }
}
export type JobName = keyof Job

/** What does a job. It stops between two steps when the signal says so, by throwing; the job is then taken up again. */
export type Handle<N extends JobName> = (data: Job[N], signal: AbortSignal) => Promise<void>
export type Handlers = { readonly [N in JobName]: Handle<N> }

/** How often each queue is looked at. */
export const lookEvery: Readonly<Record<JobName, number>> = {
  'export.build': 1_000,
  'audit.checkpoint': 5_000,
  sweep: 5_000,
  'room.told': 2_000,
}

/** Jobs that come by the clock: once in so many seconds, however many processes there are. */
export const rhythm: readonly (readonly [name: JobName, seconds: number])[] = [
  ['audit.checkpoint', 30], // looks whether one is due: after five minutes, or a thousand events
  ['sweep', 60],
]
