import type { ShownPasskey } from './passkey'

/** What was typed, or shown in place of it. */
export interface ProofInput {
  password: string
  code: string
  passkey?: ShownPasskey
}

/** As an action takes it: a passkey in place of both, or the password with the code where one is typed. */
export const proofOf = ({ password, code, passkey }: ProofInput) =>
  passkey ? { passkey } : { password, ...(code ? { code } : {}) }
