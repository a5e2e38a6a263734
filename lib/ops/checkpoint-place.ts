import { open } from 'node:fs/promises'
import { NotReady } from './not-ready'

/** Checkpoints that can't be written anchor nothing, and nobody would notice: what needs the file asks first. An empty one may be made. */
export async function holdReady(checkpoints: string): Promise<void> {
  try {
    await (await open(checkpoints, 'a+', 0o600)).close()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const trouble = (code && troubles[code]) ?? message
    throw new NotReady([`VIGIL_CHECKPOINTS (${checkpoints}) can’t be appended to: ${trouble}`])
  }
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'the folder isn’t there. Make it, or mount the disk that it is on.',
  EACCES: 'its owner does not let this process read and write it. Let it, or name another file.',
  EPERM: 'its owner does not let this process append to it. Let it, or name another file.',
  EROFS: 'the disk is read-only. Mount it for writing, or name another file.',
  EISDIR: 'it is a folder. Name a file, which may lie in it.',
  ENOTDIR: 'a file stands where its folder should be. Name another file.',
}
