import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { Refusal } from '@/lib/outcome/refusal'
import { blindIndex } from '@/lib/seal/blind-index'
import { type Checked, proofBody } from './checked'
import { networkOf } from './network'
import { markProven, openSession } from './session-repository'
import { tellOfGuessing } from './tell-of-guessing'
import { hashToken, newToken } from './token'

export interface SignedIn {
  readonly staffId: string
  /** What the browser keeps; the database has its hash. */
  readonly token: string
}

/** NIST SP 800-63B-4 asks for a new sign-in within a day. While a session day of one's own is under way the database lets it go on to the eighteenth hour. */
const absoluteHours = 12

type Right = Extract<Checked, { right: true }>
type Wrong = Extract<Checked, { right: false }>

/** Opens the session of who proved who they are; null where the account was closed meanwhile. */
export async function opened(tx: Tx, checked: Right, address: string, asProof: boolean): Promise<SignedIn | null> {
  const { recoveryCodesLeft: left, passkey } = checked
  const { staffId } = checked.account
  const [id, token] = [uuid(), newToken()]
  const open = await openSession(tx, { id, tokenHash: hashToken(token), staffId, address, hours: absoluteHours })
  const recorder = { staffId, role: 'none', sessionId: open ? id : null }
  const subject = { type: 'staff', id: staffId }
  const used = left === null ? [] : [{ ...eventOf('staff.recovery_code_used', subject), body: { left } }]
  const event = eventOf(open ? 'staff.signed_in' : 'staff.sign_in_failed', subject)
  const isProven = open && asProof
  if (isProven) await markProven(tx, id, address)
  const proof = isProven ? [{ ...eventOf('staff.reauthenticated', subject), body: proofBody(checked) }] : []
  const by = passkey ? proofBody(checked) : {}
  await record(tx, recorder, ...used, { ...event, body: { from: placeOf(address), ...by } }, ...proof)
  return open ? { staffId, token } : null
}

interface Failed {
  readonly address: string
  /** What was given in place of who it is, which may be nobody’s. */
  readonly given: readonly [column: 'email' | 'passkey', text: string]
}

/** Whoever it was is not known, so nobody is named as having done it; an e-mail or passkey that is no account's, and where it came from, stand there only as keyed hashes. */
export async function failed(tx: Tx, { account, told }: Wrong, { address, given }: Failed): Promise<null> {
  const [column] = given
  const subject = account
    ? { type: 'staff', id: account.staffId }
    : { type: 'account', id: blindIndex(...given).toString('hex') }
  const from = placeOf(address)
  const guessing = await tellOfGuessing(tx, from, subject.id)
  const by = column === 'passkey' ? { by: 'passkey' } : {}
  const event = { ...eventOf('staff.sign_in_failed', subject), body: { from, ...by } }
  await record(tx, { staffId: null, role: 'none', sessionId: null }, event, ...told, ...guessing)
  return null
}

/** The same words whatever was wrong. */
export const notLetIn = (): Refusal => new Refusal('wrong_password', 'That e-mail, password or code is not right.')

const placeOf = (address: string) => blindIndex('address', networkOf(address)).toString('hex')
const eventOf = (action: string, subject: AuditEvent['subject']): AuditEvent => ({ chain: 'system', action, subject })
