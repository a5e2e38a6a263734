import { z } from 'zod'
import { Refusal } from '@/lib/outcome/refusal'
import { passkeyAnswer } from './passkey-answer'

/** What somebody gives to prove who they are: a password, with a code where one is due, or the answer of a passkey in place of both. */
export const given = {
  password: z.string().max(1000).default(''),
  code: z.string().max(12).optional(),
  passkey: passkeyAnswer.optional(),
}

export interface Given {
  readonly password: string
  readonly code?: string
  readonly passkey?: z.output<typeof passkeyAnswer>
}

/** Nothing is no attempt. */
export function allowGiven({ password, passkey }: Given): void {
  if (password === '' && !passkey) throw new Refusal('invalid', undefined, { password: 'Enter your password.' })
}

/** Named in the trail beside what failed. */
export const triedBy = ({ passkey }: Given) => (passkey ? { by: 'passkey' } : {})

export const notThatPasskey = (): Refusal =>
  new Refusal('wrong_password', 'That passkey is not right here, or took too long. Nothing was changed.')
