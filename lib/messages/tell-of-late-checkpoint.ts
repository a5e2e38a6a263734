import { asJob } from '@/db/work'
import { checkpointStanding } from '@/lib/audit/checkpoint-standing'
import { record } from '@/lib/audit/record'
import { tellAdministrators } from '@/lib/credentials/alarm-repository'

const system = { staffId: null, role: 'system', sessionId: null }

/** Tells the administrators that the trail waits to be anchored, and again each day for as long as it does. Done by the sweep. */
export async function tellOfLateCheckpoint(file: string): Promise<void> {
  const { age, late } = await checkpointStanding(file)
  if (!late) return
  await asJob(async tx => {
    if ((await tellAdministrators(tx, 'checkpoint_late', 24)) === 0) return
    const event = { chain: 'system', action: 'checkpoint.late', subject: { type: 'installation', id: 'checkpoint' } }
    await record(tx, system, { ...event, body: { age } })
  })
}
