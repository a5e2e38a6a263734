import { rename } from 'node:fs/promises'
import { lastLine } from '@/lib/audit/checkpoint-file'
import { checkpointOf } from '@/lib/audit/checkpoint-line'
import { keys } from '@/lib/seal/key-ring'

/** Checkpoints of what this database held before would contradict what it holds now. Those of another installation are left alone. */
export async function setAside(checkpoints: string): Promise<void> {
  const last = await lastLine(checkpoints)
  if (last === null || checkpointOf(last)?.key !== keys().checkpoint.id) return
  await rename(checkpoints, `${checkpoints}.until-${new Date().toISOString().replaceAll(':', '')}`)
}
