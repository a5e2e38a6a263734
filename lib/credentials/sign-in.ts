import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { asSignIn } from '@/db/work'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { Refusal } from '@/lib/outcome/refusal'
import { blindIndex } from '@/lib/seal/blind-index'
import { normalEmail } from './account'
import { attempt, type Checked } from './attempt'
import { networkOf } from './network'
import { markProven, openSession } from './session-repository'
import { accountByEmail, isKnownAddress } from './sign-in-repository'
import { tellOfGuessing } from './tell-of-guessing'
import { limitOfAccount, limitOfAccountAt, limitOfAddress } from './throttle'
import { hashToken, newToken } from './token'

export interface SignInInput {
  readonly email: string
  readonly password: string
  readonly code?: string
  /** Where the request comes from. */
  readonly address: string
}
export interface SignedIn {
  readonly staffId: string
  /** What the browser keeps; the database has its hash. */
  readonly token: string
}

/** NIST SP 800-63B-4 asks for a new sign-in within a day. While a session day of one's own is under way the database lets it go on to the eighteenth hour. */
const absoluteHours = 12

type Right = Extract<Checked, { right: true }>

/**
 * Opens a session, or refuses in words that are the same whatever was wrong. Both are in the audit trail. `asProof` is for
 * a session of one act, as on the command line: what is given for it is everything its person has, and proves who they are.
 */
export async function signIn(
  { email: typed, password, code, address }: SignInInput,
  { asProof = false } = {},
): Promise<SignedIn> {
  const email = normalEmail(typed)
  const known = await asSignIn(tx => isKnownAddress(tx, email, address))
  const signedIn = await attempt(
    {
      limits: [known ? limitOfAccountAt(email, address) : limitOfAccount(email), limitOfAddress(address)],
      password,
      code,
      takesRecoveryCode: !asProof,
      find: async tx => ({ account: await accountByEmail(tx, email), asksCode: true }),
    },
    (tx, checked) => (checked.right ? opened(tx, checked, address, asProof) : failed(tx, checked, { email, address })),
  )
  if (!signedIn) throw new Refusal('wrong_password', 'That e-mail, password or code is not right.')
  return signedIn
}

async function opened(tx: Tx, checked: Right, address: string, asProof: boolean): Promise<SignedIn | null> {
  const { recoveryCodesLeft: left, withCode } = checked
  const { staffId } = checked.account
  const [id, token] = [uuid(), newToken()]
  const open = await openSession(tx, { id, tokenHash: hashToken(token), staffId, address, hours: absoluteHours })
  const recorder = { staffId, role: 'none', sessionId: open ? id : null }
  const subject = { type: 'staff', id: staffId }
  const used = left === null ? [] : [{ ...eventOf('staff.recovery_code_used', subject), body: { left } }]
  const event = eventOf(open ? 'staff.signed_in' : 'staff.sign_in_failed', subject)
  const isProven = open && asProof
  if (isProven) await markProven(tx, id, address)
  const proof = isProven ? [{ ...eventOf('staff.reauthenticated', subject), body: { withCode } }] : []
  await record(tx, recorder, ...used, { ...event, body: { from: placeOf(address) } }, ...proof)
  return open ? { staffId, token } : null
}

/** Whoever it was is not known, so nobody is named as having done it; an e-mail that is no account, and where it came from, stand there only as keyed hashes. */
async function failed(
  tx: Tx,
  { account }: Checked,
  { email, address }: Pick<SignInInput, 'email' | 'address'>,
): Promise<null> {
  const subject = account
    ? { type: 'staff', id: account.staffId }
    : { type: 'account', id: blindIndex('email', email).toString('hex') }
  const from = placeOf(address)
  const told = await tellOfGuessing(tx, from, subject.id)
  const event = { ...eventOf('staff.sign_in_failed', subject), body: { from } }
  await record(tx, { staffId: null, role: 'none', sessionId: null }, event, ...told)
  return null
}

const placeOf = (address: string) => blindIndex('address', networkOf(address)).toString('hex')
const eventOf = (action: string, subject: AuditEvent['subject']): AuditEvent => ({ chain: 'system', action, subject })
