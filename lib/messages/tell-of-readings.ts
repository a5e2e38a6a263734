import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { tellInvestigators } from './reading-repository'

/** Tells the investigators of the sites of somebody who opened the records of more participants in an hour than a working day needs: once, and again where it became many times as many. Done by the sweep: nobody’s reading waits for it. */
export async function tellOfReadings(): Promise<void> {
  const system = { staffId: null, role: 'system', sessionId: null }
  await asJob(async tx => {
    const told = await tellInvestigators(tx)
    if (told.length === 0) return
    const events = told.map(({ studyId, staffId: staff, participants }) => ({
      chain: studyId,
      action: 'records.read_widely',
      subject: { type: 'staff', id: staff },
      scope: { studyId },
      body: { staff, participants },
    }))
    await record(tx, system, ...events)
  })
}
