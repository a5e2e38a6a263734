import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { Answer } from './data-lock'
import { sayable } from './sayable'

/** A command as typed: its words, and the folder that its file names are relative to. */
export interface Command {
  readonly args: readonly string[]
  readonly cwd: string
  /** What its person answered at their own terminal, where it asks: a password never stands among the words. */
  readonly typed?: readonly string[]
}

export interface Voice {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Carries out one command and gives its exit code. */
export type RunCommand = (command: Command, voice: Voice) => Promise<number>

type Line = { readonly out: string } | { readonly err: string } | { readonly exit: number }

/** What the server that holds the data folder does with a command line's knock: one line of JSON in, lines of JSON out. */
export const answerCommands =
  (run: RunCommand): Answer =>
  knock => {
    const say = (line: Line) => knock.write(`${JSON.stringify(line)}\n`)
    createInterface({ input: knock }).once('line', async line => {
      const voice: Voice = { out: text => say({ out: text }), err: text => say({ err: text }) }
      const exit = await run(JSON.parse(line) as Command, voice).catch((error: unknown) => {
        voice.err(`${sayable(error)}\n`)
        return 2
      })
      say({ exit })
      knock.end()
    })
  }

/** Sends a command to the server that holds the folder; gives its exit code, or null where nobody holds it. */
export function sendCommand(socket: string, command: Command, voice: Voice): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const knock = connect({ path: socket }, () => {
      knock.write(`${JSON.stringify(command)}\n`)
      createInterface({ input: knock }).on('line', heard)
    })
    const heard = (text: string) => {
      if (/^\d+$/.test(text)) return // the greeting: who holds the folder
      const line = JSON.parse(text) as Line
      if ('out' in line) voice.out(line.out)
      else if ('err' in line) voice.err(line.err)
      else resolve(line.exit)
    }
    knock.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null)
      else reject(error)
    })
    knock.on('close', () => reject(new Error('The server stopped before the command had finished.')))
  })
}
