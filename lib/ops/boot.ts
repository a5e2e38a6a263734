import type { Report } from '@/lib/jobs/worker'
import { startBackground } from './background'
import { holdReady } from './checkpoint-place'
import { answerCommands, type RunCommand } from './command-socket'
import { type Configuration, configurationOf } from './configuration'
import { onStopped } from './drain'
import { secretOf } from './evaluation-secrets'
import { NotReady } from './not-ready'
import { openInstallation } from './open-installation'
import { setRunning } from './running'
import { sayable } from './sayable'

/** What the rooms to the right of this one bring to a running server. */
export interface Wiring {
  readonly runCommand: RunCommand
  readonly layOut: () => Promise<void>
  /** Where a fault of a background job is told. */
  readonly report: Report
}

/** Once, before the first request: everything that must hold, or the process ends and says what to mend. */
export async function boot({ runCommand, layOut, report }: Wiring): Promise<void> {
  try {
    const configuration = configurationOf(process.env)
    refuseOwner(configuration)
    const { installation, close } = await openInstallation(configuration, {
      answer: answerCommands(runCommand),
      layOut,
      progress: line => console.log(line),
    })
    onStopped(close)
    await holdReady(configuration.checkpoints)
    setRunning({ configuration, secret: secretOf(configuration), kind: installation.kind })
    await startBackground(configuration.checkpoints, report)
  } catch (error) {
    const problems = error instanceof NotReady ? error.problems : [sayable(error)]
    console.error('Vigil can’t start:')
    for (const problem of problems) console.error('  •', problem)
    process.exit(1)
  }
  announce()
}

/** Who takes over the server would be the owner of the database too, whom no wall holds. */
function refuseOwner({ database, ownerUrl }: Configuration): void {
  if (database.kind === 'postgres' && ownerUrl)
    throw new NotReady([
      'VIGIL_OWNER_URL is set: the server must not have it. Take it out of .env and of the server’s environment, and name it in front of the commands that need it: VIGIL_OWNER_URL=… npm run -s vigil -- migrate',
    ])
}

/** Tells the start script (lib/cli/serve.mjs), which is not part of the build, that requests may come in. */
function announce() {
  const place = globalThis as { [key: symbol]: (() => void) | undefined }
  place[Symbol.for('vigil.booted')]?.()
}
