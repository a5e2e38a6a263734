/** Next calls this once when the server starts; the build and the edge runtime never open a database. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { boot } = await import('@/lib/ops/boot')
  const { reportFault } = await import('@/lib/auth/fault')
  await boot({
    runCommand: async () => 3,
    layOut: async () => {},
    report: (job, error) => reportFault(error, `job ${job}`),
  })
}
