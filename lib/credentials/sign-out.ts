import { asSignIn } from '@/db/work'
import { record } from '@/lib/audit/record'
import { type HeldSession, markEnded } from './session-repository'

/** Ends the session at once, everywhere: its token opens nothing from now on. */
export async function signOut({ id, staff }: HeldSession): Promise<void> {
  await asSignIn(async tx => {
    if (!(await markEnded(tx, id, staff.id))) return
    const recorder = { staffId: staff.id, role: 'none', sessionId: id }
    await record(tx, recorder, {
      chain: 'system',
      action: 'staff.signed_out',
      subject: { type: 'staff', id: staff.id },
    })
  })
}
