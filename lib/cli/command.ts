import type { Voice } from '@/lib/ops/command-socket'

/** Said wrongly: the words say what to say instead. Exit code 3. */
export class Usage extends Error {}

export interface CliCommand {
  /** One line for the list of commands. */
  readonly summary: string
  /** Everything `--help` prints: how it is called, its options, its exit codes. */
  readonly help: string
  /** Whether the installation must be open: then, where a server holds the data folder, the command is carried out there. */
  readonly opens: boolean
  /** What it asks its person for at the terminal before anything is opened. */
  readonly asks?: readonly string[]
  /** Gives the exit code. */
  readonly run: (args: readonly string[], context: Context) => Promise<number>
}

interface Context {
  readonly voice: Voice
  readonly cwd: string
  /** What was answered, in the order in which it was asked. */
  readonly typed?: readonly string[]
}
