import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { tellSupervisors } from './concern-repository'

/** Tells the supervisors, once, of each raised concern whose visit is over without a judgement of risk. Done by the sweep. */
export async function tellOfConcerns(): Promise<void> {
  const system = { staffId: null, role: 'system', sessionId: null }
  await asJob(async tx => {
    const told = await tellSupervisors(tx)
    if (told.length === 0) return
    const events = told.map(({ formId, ...scope }) => ({
      chain: scope.studyId,
      action: 'measure.concern_unjudged',
      subject: { type: 'measure', id: formId },
      scope,
    }))
    await record(tx, system, ...events)
  })
}
