import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import { tellAdministrators } from './alarm-repository'
import type { KeptPasskey } from './passkey-repository'

/** The administrators are told as they are of guessing, and once an hour as of that; the trail says each time whose passkey it was. */
export async function tellOfCopy(tx: Tx, { id, staffId }: KeptPasskey): Promise<AuditEvent[]> {
  const told = await tellAdministrators(tx, 'password_guessing', 1)
  return [
    {
      chain: 'system',
      action: 'staff.passkey_counted_back',
      subject: { type: 'staff', id: staffId },
      body: { passkey: id, told },
    },
  ]
}
