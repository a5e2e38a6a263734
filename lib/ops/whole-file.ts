import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { NotReady } from './not-ready'

/** Writes a file that has its name only once it is whole, and is never put over another; until then it lies beside, under a name of its own. */
export async function wholeFile<T>(file: string, write: (unfinished: string) => Promise<T>): Promise<T> {
  const isThere = () => new NotReady([`${file} is there already. Nothing is ever written over another file.`])
  if (existsSync(file)) throw isThere()
  const unfinished = `${file}.${randomUUID()}.unfinished`
  try {
    const written = await write(unfinished)
    await link(unfinished, file).catch(async error => {
      if (existsSync(file)) throw isThere()
      if (!unlinkable.includes(error.code)) throw error
      await rename(unfinished, file)
    })
    return written
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** What a disk answers that knows no second name of a file. */
const unlinkable = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']
