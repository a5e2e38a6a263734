import type { Tx } from '@/db/client'
import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { unblindingEvent } from './record-unblinding'
import { lapseUnblindings } from './unblinding-repository'

/** What nobody confirmed in time has lapsed. Done by the sweep. */
export const lapseLateUnblindings = (): Promise<void> => asJob(lapseLate)

export async function lapseLate(tx: Tx): Promise<void> {
  const lapsed = await lapseUnblindings(tx)
  if (lapsed.length === 0) return
  const system = { staffId: null, role: 'system', sessionId: null }
  const events = lapsed.map(({ unblindingId: id, studyId }) => unblindingEvent({ id, studyId }, 'unblinding.expired'))
  await record(tx, system, ...events)
}
