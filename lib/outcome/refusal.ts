/** Every considered "no" has one of these codes; app/api and actions map code to status in one table. */
export const reasons = {
  not_found: 'There is no such record.',
  not_permitted: 'Your role does not allow this.',
  not_now: 'This can’t be done in the record’s present state.',
  stale: 'Somebody changed this since you opened it. Nothing of yours was lost; look again.',
  conflict: 'The same request was sent before with other content.',
  invalid: 'Some answers need another look.',
  signed_out: 'Your session has ended. Sign in again; what you typed is kept.',
  somebody_else:
    'This page was opened by somebody else than is signed in now. Nothing was changed, and nothing typed here is lost: whoever opened it signs in again to go on, anybody else opens the page anew.',
  locked: 'The screen is locked. Unlock it with your password; what you typed is kept.',
  proof_due: 'This asks that you confirm who you are first: your password, and the code where you have one.',
  wrong_password: 'That password or code is not right.',
  throttled: 'Too many attempts. Wait a little, then try again.',
  too_large: 'That is more text than one request may carry.',
  unavailable: 'The database can’t be reached. Nothing was changed; try again in a moment.',
} as const

export type RefusalCode = keyof typeof reasons

/** A considered "no": expected, safe to show. Anything else thrown is a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: Readonly<Record<string, string>>
  constructor(code: RefusalCode, message: string = reasons[code], fields: Record<string, string> = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.fields = fields
  }
}

/** Throws the refusal unless permitted. */
export function allow(permitted: boolean, code: RefusalCode = 'not_permitted', message?: string): asserts permitted {
  if (!permitted) throw new Refusal(code, message)
}
