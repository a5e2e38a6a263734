import { existsSync } from 'node:fs'
import type { Voice } from '@/lib/ops/command-socket'
import { answered } from './answered'
import { commands, named, overview } from './commands'

/** `npm run -s vigil -- COMMAND`: what an operator does at the command line; also while the server runs. */
const voice: Voice = { out: text => process.stdout.write(text), err: text => process.stderr.write(text) }
for (const stream of [process.stdout, process.stderr])
  stream.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error // whoever read has gone, as `head` does; what is done is done to its end
  })
const words = process.argv.slice(2)
if (existsSync('.env')) process.loadEnvFile('.env')
process.exitCode = await carriedOut().catch(async error => {
  const { sayable } = await import('@/lib/ops/sayable')
  for (const line of error.problems ?? [sayable(error)]) voice.err(`${line}\n`)
  return 2
})

async function carriedOut(): Promise<number> {
  const found = named(words)
  const command = found && (await commands[found.name]?.())
  if (!found || !command || found.args.includes('--help')) {
    const isAsked = words.length === 0 || words.includes('--help')
    const say = isAsked ? voice.out : voice.err
    say(command ? command.help : await overview())
    return isAsked ? 0 : 3
  }
  const typed = command.asks && (await answered(command.asks, process.stdin))
  const order = { args: words, cwd: process.cwd(), typed }
  const { runCommand } = await import('./run-command')
  if (!command.opens) return runCommand(order, voice)
  const { inInstallation } = await import('./in-installation')
  return inInstallation(order, voice)
}
