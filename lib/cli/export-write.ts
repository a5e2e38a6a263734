import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { Actor } from '@/lib/access/actor'
import { recordingRefusals } from '@/lib/credentials/record-refusal'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { signOut } from '@/lib/credentials/sign-out'
import { type Download, downloadExport } from '@/lib/export/download-export'
import { wholeFile } from '@/lib/ops/whole-file'
import { type CliCommand, Usage } from './command'

/** Where a session that a command opens comes from. */
const here = 'command line'

export const exportWrite: CliCommand = {
  summary: 'write a released package to a file, as the data manager who asked for it',
  opens: true,
  asks: ['Password', 'Code of the authenticator app'],
  help: `npm run -s vigil -- export write --as ADDRESS EXPORT FILE [--json]

Writes a package that was released to FILE on this machine; EXPORT is its id (export list). It is a download like the one
on screen: by the data manager who asked for the package and nobody else, who proves who they are with password and code;
a consent taken back since the release stops it, and the trail says who took it and that it was on the command line. Both
are asked for at the terminal, unseen, or read from standard input as two lines, and never taken from the command’s words.
The session that it opens ends with it. FILE is its writer’s alone (0600), has its name only once it is whole and has the
SHA-256 that was released, and is never written over another file.

  --json   the file, its size in bytes and its SHA-256 as one line of JSON

Exit codes: 0 · 1 refused, with the reason · 2 the file could not be written, nothing was left behind · 3 called wrongly
`,
  run: async (args, { voice, cwd, typed = [] }) => {
    const options = { as: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [exportId = '', name = ''] = positionals
    if (!values.as || positionals.length !== 2) throw new Usage('Name the person, the package and the file to write.')
    const person = { email: values.as, password: typed[0] ?? '', code: typed[1]?.trim() }
    const file = resolve(cwd, name)
    const { byteCount, sha256 } = await wholeFile(file, unfinished =>
      asPerson(person, async actor => {
        const download = await downloadExport(actor, { exportId }, { byCommand: true })
        await written(download, unfinished)
        return download
      }),
    )
    voice.out(
      values.json
        ? `${JSON.stringify({ file, byteCount, sha256 })}\n`
        : `${byteCount} bytes are in ${file}, SHA-256 ${sha256}\n`,
    )
    return 0
  },
}

/** In a session of this one act. */
async function asPerson<T>(
  person: { email: string; password: string; code?: string },
  act: (actor: Actor) => Promise<T>,
): Promise<T> {
  const { token } = await signIn({ ...person, address: here }, { asProof: true })
  const session = await sessionOf(token)
  try {
    const actor = actorOf(session, here)
    return await recordingRefusals(actor, downloadExport.name, {}, () => act(actor))
  } finally {
    if (session) await signOut(session)
  }
}

async function written({ parts, sha256 }: Download, file: string): Promise<void> {
  const hash = createHash('sha256')
  const hashed = async function* (source: AsyncIterable<Buffer>) {
    for await (const part of source) {
      hash.update(part)
      yield part
    }
  }
  await pipeline(Readable.from(parts), hashed, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
  if (hash.digest('hex') !== sha256) throw new Error('What was written is not the package that was released.')
}
