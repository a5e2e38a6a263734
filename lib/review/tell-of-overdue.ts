import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { tellOverdue } from './overdue-repository'

/** Marks each countersignature that fell due, and tells whoever supervises and oversees the site, once for a version, as soon as there is somebody. Done by the sweep. */
export async function tellOfOverdue(): Promise<void> {
  const system = { staffId: null, role: 'system', sessionId: null }
  await asJob(async tx => {
    const found = await tellOverdue(tx)
    if (found.length === 0) return
    const events = found.map(({ id, version, dueAt: due, told, ...scope }) => ({
      chain: id,
      action: 'note.countersignature_overdue',
      subject: { type: 'note', id, version },
      scope,
      body: { due, told },
    }))
    await record(tx, system, ...events)
  })
}
