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
  /** Gives the exit code. */
  readonly run: (args: readonly string[], context: { readonly voice: Voice; readonly cwd: string }) => Promise<number>
}
