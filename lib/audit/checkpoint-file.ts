import { createReadStream, existsSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'

const newline = 0x0a

/** Puts lines at the end of the file, on the disk before this returns. What a crash left half-written stays a line of its own; a folder that isn’t there is not made, for a disk may be missing. */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const last = size ? (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] : newline
    await file.appendFile(`${last === newline ? '' : '\n'}${lines.join('\n')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The last whole line, or null where there is none. */
export async function lastLine(path: string): Promise<string | null> {
  if (!existsSync(path)) return null
  const file = await open(path)
  try {
    let end = Buffer.alloc(0)
    for (let from = (await file.stat()).size; from > 0; ) {
      const size = Math.min(from, 1 << 16)
      from -= size
      const { buffer } = await file.read(Buffer.alloc(size), 0, size, from)
      end = Buffer.concat([buffer, end])
      const whole = end.subarray(0, end.lastIndexOf(newline))
      const before = whole.lastIndexOf(newline)
      if (whole.length && (before >= 0 || from === 0)) return whole.subarray(before + 1).toString()
    }
    return null
  } finally {
    await file.close()
  }
}

/** The whole lines that the file has now; lines that come while this is read are for the next time. */
export async function* linesNow(path: string): AsyncGenerator<string> {
  const { size } = await stat(path)
  if (!size) return
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', end: size - 1 })) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
