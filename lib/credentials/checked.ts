import type { AuditEvent } from '@/lib/audit/event'
import type { Account } from './account'

export interface Found {
  readonly account: Account | null
  /** Whether the second factor, where there is one, is asked for too. */
  readonly asksCode: boolean
}

export interface Proof {
  /** How many are left, where one was used. */
  readonly recoveryCodesLeft: number | null
  /** Whether a code was looked at and right: not one that was sent where none is asked. */
  readonly withCode: boolean
  /** Which one answered, where a passkey did, in place of password and code. */
  readonly passkey: string | null
}

/** What came of an attempt; `told` is what was noticed beside that it is wrong, to be recorded with it. */
export type Checked =
  | ({ right: true; account: Account } & Proof)
  | { right: false; account: Account | null; told: readonly AuditEvent[] }

/** How somebody proved who they are, as the trail says it. */
export const proofBody = ({ withCode, passkey }: Proof) => (passkey ? { by: 'passkey', passkey } : { withCode })
