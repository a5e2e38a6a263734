import type { RunCommand } from '@/lib/ops/command-socket'
import { NotReady } from '@/lib/ops/not-ready'
import { Refusal } from '@/lib/outcome/refusal'
import { Usage } from './command'
import { commands, named } from './commands'

/** Carries out one command in this process, where what it needs is open. A considered "no" is exit code 1, what isn’t ready 2, a wrong call 3. */
export const runCommand: RunCommand = async ({ args: words, cwd, typed }, voice) => {
  const found = named(words)
  const command = found && (await commands[found.name]?.())
  if (!found || !command) {
    voice.err('There is no such command. See: npm run -s vigil -- --help\n')
    return 3
  }
  try {
    return await command.run(found.args, { voice, cwd, typed })
  } catch (error) {
    if (error instanceof Usage || isParsing(error)) {
      voice.err(`${error.message}\nSee: npm run -s vigil -- ${found.name} --help\n`)
      return 3
    }
    if (error instanceof NotReady) {
      for (const problem of error.problems) voice.err(`${problem}\n`)
      return 2
    }
    if (!(error instanceof Refusal)) throw error
    const fields = Object.entries(error.fields).map(([name, words]) => `  ${name}: ${words}\n`)
    voice.err(`${error.message}\n${fields.join('')}`)
    return 1
  }
}

const isParsing = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
