import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import { failedSignIns, tellAdministrators } from './alarm-repository'

/** A dozen accounts from one address is no site's Monday morning: who got in from there after a slip is not counted. */
const mostAccounts = 12
/** One guess each from many addresses: counted over the whole installation. */
const mostFailures = 60

/**
 * A password tried at many accounts stays below each account's limit, so it is looked for across them. The administrators are
 * told once an hour, however often it is tried, and nobody is kept out by it. Before the failure itself is recorded.
 */
export async function tellOfGuessing(tx: Tx, from: string, account: string): Promise<AuditEvent[]> {
  const failed = await failedSignIns(tx, from, account)
  if (!failed) return []
  const [accounts, failures] = [failed.accounts + 1, failed.failures + 1]
  if (accounts < mostAccounts && failures < mostFailures) return []
  if ((await tellAdministrators(tx, 'password_guessing', 1)) === 0) return []
  const subject = { type: 'installation', id: 'sign-in' }
  return [{ chain: 'system', action: 'sign_in.guessed', subject, body: { accounts, failures } }]
}
