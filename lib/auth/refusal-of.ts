import { sqlState } from '@/db/work'
import { Refusal } from '@/lib/outcome/refusal'
import { reportAway } from './fault'

/** The refusal that an error is or comes down to; null for a fault of ours. A database that is away is told in the journal too. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (!isUnreachable(error)) return null
  reportAway(error)
  return new Refusal('unavailable')
}

/** The database is away, starting, stopping, full or out of connections: what was asked can be asked again. */
function isUnreachable(error: unknown): boolean {
  if (/^(08|53|57P0)/.test(sqlState(error) ?? '')) return true
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (isBroken(cause)) return true
  return false
}

/** A connection that broke, by the codes of Node's sockets and the words of `pg`, which gives these no code. */
function isBroken({ message, ...error }: Error & { code?: unknown }): boolean {
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN)$/.test(String(error.code)) ||
    /^(Connection terminated|timeout exceeded when trying to connect|The database is not open yet)/.test(message)
  )
}
