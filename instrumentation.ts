import type { Instrumentation } from 'next'

/** Next calls this once when the server starts; the build and the edge runtime never open a database. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { boot } = await import('@/lib/ops/boot')
  const { configurationOf } = await import('@/lib/ops/configuration')
  const { reportFault } = await import('@/lib/auth/fault')
  const { runCommand } = await import('@/lib/cli/run-command')
  const { layOut } = await import('@/db/seed/lay-out')
  const { openDirectDoors } = await import('@/lib/auth/direct-doors')
  const { settleArrivals } = await import('@/lib/auth/arrival')
  const answers = await import('@/app/api/notes/[note]/answers/route')
  const entries = await import('@/app/api/notes/[note]/entries/route')
  settleArrivals()
  ;(globalThis as { [key: symbol]: typeof reportFault })[Symbol.for('vigil.fault')] = reportFault
  openDirectDoors([
    { method: 'PATCH', path: /^\/api\/notes\/([0-9a-f-]{36})\/answers$/, parameter: 'note', answer: answers.PATCH },
    { method: 'POST', path: /^\/api\/notes\/([0-9a-f-]{36})\/entries$/, parameter: 'note', answer: entries.POST },
  ])
  await boot({
    runCommand,
    layOut: () =>
      layOut({ checkpoints: configurationOf(process.env).checkpoints, progress: line => console.log(line) }),
    report: (job, error) => reportFault(error, `job ${job}`),
  })
}

/** Next's own journal quotes what a fault says, and so is kept quiet (lib/cli/serve.mjs): ours has its number and where it was. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportMet } = await import('@/lib/auth/fault')
  reportMet(error, `${method} ${routePath}`)
}
