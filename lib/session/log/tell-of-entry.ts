import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { tellOfLogged } from './tell-repository'

/** Seconds after which what is logged is told of: by then the time to undo it has passed. */
export const tellAfterSeconds = 12

/** Tells those who answer for the site of a stop signal or a concern in the room, unless it was undone. */
export async function tellOfEntry(entryId: string): Promise<void> {
  const system = { staffId: null, role: 'system', sessionId: null }
  await asJob(async tx => {
    const [told] = await tellOfLogged(tx, entryId)
    if (!told) return
    const { noteId, kind, ...scope } = told
    await record(tx, system, {
      chain: noteId,
      action: 'log.told',
      subject: { type: 'note', id: noteId },
      scope,
      body: { entry: entryId, kind },
    })
  })
}
