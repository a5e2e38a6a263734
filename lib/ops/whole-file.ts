import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { NotReady } from './not-ready'

/** Writes a file that has its name only once it is whole, and is never put over another. */
export async function wholeFile<T>(file: string, write: (unfinished: string) => Promise<T>): Promise<T> {
  if (existsSync(file)) throw new NotReady([`${file} is there already. Nothing is ever written over another file.`])
  const unfinished = `${file}.unfinished`
  try {
    const written = await write(unfinished)
    await rename(unfinished, file)
    return written
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
