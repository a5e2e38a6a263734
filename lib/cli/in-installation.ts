import { recordThrottled } from '@/lib/credentials/record-throttled'
import { type Command, sendCommand, type Voice } from '@/lib/ops/command-socket'
import { configurationOf } from '@/lib/ops/configuration'
import { socketFile } from '@/lib/ops/data-lock'
import { secretOf } from '@/lib/ops/evaluation-secrets'
import { openInstallation } from '@/lib/ops/open-installation'
import { setRunning } from '@/lib/ops/running'
import { sayable } from '@/lib/ops/sayable'
import { runCommand } from './run-command'

/** Opens the installation for one command; where a server holds the data folder, it carries the command out instead. */
export async function inInstallation(command: Command, voice: Voice): Promise<number> {
  const configuration = configurationOf(process.env)
  if (configuration.database.kind === 'embedded') {
    const exit = await sendCommand(socketFile(configuration.data), command, voice)
    if (exit !== null) return exit
  }
  const { installation, close } = await openInstallation(configuration, {
    answer: knock => knock.end(),
    layOut: async () => {},
    progress: line => voice.err(`${line}\n`),
  })
  try {
    setRunning({ configuration, secret: secretOf(configuration), kind: installation.kind })
    return await runCommand(command, voice)
  } finally {
    await recordThrottled().catch(error => voice.err(`${sayable(error)}\n`)) // no server's minute follows here
    await close()
  }
}
