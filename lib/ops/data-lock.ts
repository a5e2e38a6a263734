import { createHash } from 'node:crypto'
import { chmod, mkdir, rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join, relative } from 'node:path'
import { NotReady } from './not-ready'

/** What happens to somebody who knocks at the folder's socket, once they have been told who holds it. */
export type Answer = (knock: Socket) => void

const longestSocketPath = 103 // sun_path, macOS being the shorter

/**
 * Takes the data folder for this process alone, or refuses naming the holder: PGlite has no lock of its own, and two
 * processes on one folder lose acknowledged rows. The lock is a name in the kernel (a Linux abstract socket), which is
 * let go when its process dies, however it dies, so a lock can't be stale. The socket file in the folder carries
 * commands to the holder, and is the whole lock where the kernel has no such names.
 */
export async function holdDataFolder(folder: string, answer: Answer): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kernelName = process.platform === 'linux' ? await nameOf(folder) : null
  const lock = kernelName ? await listenAt(kernelName, () => {}) : null
  if (kernelName && !lock) throw heldBy(folder, await holderAt(kernelName))
  const file = socketFile(folder)
  const holder = await holderAt(file)
  if (holder !== null) {
    lock?.close()
    throw heldBy(folder, holder)
  }
  await rm(file, { force: true })
  const door = await listenAt(file, answer)
  if (!door) throw heldBy(folder, await holderAt(file))
  await chmod(file, 0o600)
  return async () => {
    door.close()
    await rm(file, { force: true })
    lock?.close()
  }
}

/** The path by which this process reaches the folder's socket: the kernel allows about a hundred characters. */
export function socketFile(folder: string): string {
  const file = join(folder, 'vigil.sock')
  const shortest = [file, relative(process.cwd(), file)].reduce((a, b) => (b.length < a.length ? b : a))
  if (Buffer.byteLength(shortest) > longestSocketPath)
    throw new NotReady([`VIGIL_DATA is too long a path for a socket (${file}). Choose a shorter one.`])
  return shortest
}

/** The PID of the process that listens there, 0 if it would not say, null if nobody does. */
export function holderAt(path: string): Promise<number | null> {
  return new Promise(resolve => {
    const knock = connect({ path })
    knock.setTimeout(2000, () => knock.destroy())
    let greeting = ''
    knock.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null)
    })
    knock.on('data', chunk => {
      greeting += chunk
      if (greeting.includes('\n')) knock.destroy()
    })
    knock.on('close', () => resolve(Number.parseInt(greeting, 10) || 0))
  })
}

/** The folder itself, not the way it is written: two paths to one folder give one name. */
async function nameOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true })
  return `\0vigil/${createHash('sha256').update(`${dev}:${ino}`).digest('hex')}`
}

/** Listens without keeping the process alive, and greets each knock with the PID; null if somebody listens already. */
function listenAt(path: string, answer: Answer): Promise<Server | null> {
  const server = createServer(knock => {
    knock.on('error', () => knock.destroy())
    knock.write(`${process.pid}\n`)
    if (path.startsWith('\0')) knock.end()
    else answer(knock)
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen({ path }, () => resolve(server.unref()))
  })
}

const heldBy = (folder: string, pid: number | null) =>
  new NotReady([
    `${folder} is in use by ${pid ? `process ${pid}` : 'another process'}. Stop it first, or set VIGIL_DATA to another folder.`,
  ])
