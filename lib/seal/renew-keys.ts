import {
  closeSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { newSecret, type RingFile, readRing } from './key-ring'

/**
 * Puts a new master key before the present one, which stays for what it wrapped; gives the new one's id. Null where an earlier
 * renewal is not finished: nothing is changed then. Throws as `loadKeys` does.
 */
export function renewMaster(path: string): string | null {
  const ring = readRing(path)
  if (ring.former?.length) return null
  const master = newSecret()
  replace(path, { ...ring, master, former: [ring.master] })
  return master.id
}

/** Takes the earlier master keys out of the file; gives their ids. What they wrapped can't be opened with it any more. */
export function retireFormer(path: string): readonly string[] {
  const { former = [], ...ring } = readRing(path)
  if (former.length) replace(path, ring)
  return former.map(({ id }) => id)
}

/** The whole file or the one before it, also where the power goes; its owner stays who it was. */
function replace(named: string, ring: RingFile): void {
  const path = realpathSync(named)
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    written(unfinished, `${JSON.stringify(ring, null, 2)}\n`, statSync(path))
    renameSync(unfinished, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
  toDisk(openSync(dirname(path), 'r'))
}

function written(path: string, text: string, { uid, gid }: Stats): void {
  const file = openSync(path, 'wx', 0o600)
  fchownSync(file, uid, gid)
  writeFileSync(file, text)
  toDisk(file)
}

function toDisk(file: number): void {
  fsyncSync(file)
  closeSync(file)
}
