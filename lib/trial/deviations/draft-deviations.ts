import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { draftMissed } from './deviation-repository'

/** Drafts a deviation for each visit that was missed, and lets those lapse that are none any more. Done by the sweep, so many at a time; gives how many those were. */
export async function draftDeviations(): Promise<number> {
  const system = { staffId: null, role: 'system', sessionId: null }
  return asJob(async tx => {
    const found = await draftMissed(tx)
    if (found.length === 0) return 0
    const events = found.map(({ deviationId, visit, outcome, ...scope }) => ({
      chain: scope.studyId,
      action: `deviation.${outcome}`,
      subject: { type: 'participant', id: scope.participantId },
      scope,
      body: { deviation: deviationId, visit, kind: 'visit_missed' },
    }))
    await record(tx, system, ...events)
    return found.length
  })
}
