import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { draftMissed } from './deviation-repository'

/** Drafts a deviation for each visit that was missed, and lets those lapse that are none any more. Done by the sweep. */
export async function draftDeviations(): Promise<void> {
  const system = { staffId: null, role: 'system', sessionId: null }
  await asJob(async tx => {
    const found = await draftMissed(tx)
    if (found.length === 0) return
    const events = found.map(({ deviationId, visit, outcome, ...scope }) => ({
      chain: scope.studyId,
      action: `deviation.${outcome}`,
      subject: { type: 'participant', id: scope.participantId },
      scope,
      body: { deviation: deviationId, visit, kind: 'visit_missed' },
    }))
    await record(tx, system, ...events)
  })
}
