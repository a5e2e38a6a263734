import type { Tx } from '@/db/client'
import { allow } from '@/lib/outcome/refusal'
import { keepsAccount } from './account-repository'
import type { StaffRow } from './staff-repository'

/** An account reaches into every study of its person: nobody opens or changes it who administers only some of those where they hold a role. */
export async function allowWholeAccount(
  tx: Tx,
  { id, name }: Pick<StaffRow, 'id' | 'name'>,
  otherwise = `${name} also works in a study that you do not administer. Suspend or end their role in yours, or ask an administrator there to suspend their role while you do this.`,
): Promise<void> {
  allow((await keepsAccount(tx, id)) === true, 'not_permitted', otherwise)
}
