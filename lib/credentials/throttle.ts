import { createHmac } from 'node:crypto'
import type { Tx } from '@/db/client'
import { Refusal } from '@/lib/outcome/refusal'
import { keys } from '@/lib/seal/key-ring'
import { lengthPrefixed } from '@/lib/seal/length-prefixed'
import { networkOf } from './network'
import { clearCount, giveBack, readCount, setCount } from './sign-in-repository'

interface Rule {
  /** Attempts before any waiting. */
  readonly free: number
  /** A success forgets an account's failures, but gives an address back only this one attempt. */
  readonly forgivenAtOnce: boolean
  readonly forgottenAfterSeconds: number
}
/** What is counted, under a keyed hash: the table names no account and no address. */
export interface Limit {
  readonly key: Buffer
  readonly rule: Rule
}

const day = 86_400
const longestWait = 900
/** NIST SP 800-63B-4, 3.2.2: not more than a hundred failures in a row. From there on it is one attempt a day. */
const mostFailures = 100

const account: Rule = { free: 5, forgivenAtOnce: true, forgottenAfterSeconds: 2 * day }
/** Many people share a site's address. */
const address: Rule = { free: 60, forgivenAtOnce: false, forgottenAfterSeconds: 3600 }
const asking: Rule = { free: 300, forgivenAtOnce: false, forgottenAfterSeconds: 3600 }

export const limitOfAccount = (email: string): Limit => ({ key: keyOf('account', email), rule: account })
/** Of an account at an address where it was signed in before: who tries from elsewhere can't keep its person out. */
export const limitOfAccountAt = (email: string, from: string): Limit => ({
  key: keyOf('account at address', email, networkOf(from)),
  rule: account,
})
export const limitOfAddress = (from: string): Limit => ({ key: keyOf('address', networkOf(from)), rule: address })
/** Of being asked for a passkey before anybody is known: who asks on and on fills no table. */
export const limitOfAsking = (from: string): Limit => ({ key: keyOf('asking', networkOf(from)), rule: asking })
export const limitOfUnlocking = (staffId: string): Limit => ({ key: keyOf('unlock', staffId), rule: account })
export const limitOfSigning = (staffId: string): Limit => ({ key: keyOf('signature', staffId), rule: account })
/** Of what a person proves before their own account is changed. */
export const limitOfConfirming = (staffId: string): Limit => ({ key: keyOf('own account', staffId), rule: account })

/** Seconds still to wait: one after the free attempts, doubling with each failure to a quarter of an hour. Never a locked account, which anybody could do to anybody. */
export function waitSeconds(rule: Rule, failures: number, secondsSince: number): number {
  if (failures < rule.free || secondsSince >= rule.forgottenAfterSeconds) return 0
  const wait = failures >= mostFailures ? day : Math.min(longestWait, 2 ** (failures - rule.free))
  return Math.max(0, Math.ceil(wait - secondsSince))
}

/** Counts an attempt before anything is looked at, under a lock, so that a thousand at once are a thousand. */
export async function countAttempt(tx: Tx, limits: readonly Limit[]): Promise<void> {
  for (const { key, rule } of inOrder(limits)) {
    const { failures, secondsSince } = await readCount(tx, key)
    const wait = waitSeconds(rule, failures, secondsSince)
    if (wait > 0) throw new Refusal('throttled', `Too many attempts. Wait ${inWords(wait)}, then try again.`)
    await setCount(tx, key, secondsSince >= rule.forgottenAfterSeconds ? 1 : failures + 1)
  }
}

/** After a success. */
export async function forgive(tx: Tx, limits: readonly Limit[]): Promise<void> {
  for (const { key, rule } of inOrder(limits)) await (rule.forgivenAtOnce ? clearCount : giveBack)(tx, key)
}

/** One order for everybody, so that two attempts never wait for each other. */
const inOrder = (limits: readonly Limit[]) => [...limits].sort((one, other) => one.key.compare(other.key))

const keyOf = (kind: string, ...values: string[]) =>
  createHmac('sha256', keys().index.key)
    .update(lengthPrefixed(['vigil/throttle/1', kind, ...values]))
    .digest()

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
