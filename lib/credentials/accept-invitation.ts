import { z } from 'zod'
import { asSignIn } from '@/db/work'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { isDemoAccount } from './account'
import { newEnrolment, openEnrolment } from './enrolment'
import { hashPassword } from './password'
import { passwordProblem } from './password-rules'
import { keepRecoveryCodes, newRecoveryCodes } from './recovery-codes'
import { findInvitation, type Invited, type NewCredential, spendInvitation } from './sign-in-repository'
import { hashToken } from './token'
import { sealFactor, stepOfCode } from './totp'

export const acceptInvitationInput = z.strictObject({
  /** From the link. */
  token: z.string().max(100),
  password: z.string().max(1000),
  /** As the page gave it out with its picture; none where no second factor is being enrolled. */
  enrolment: z.string().max(500).optional(),
  code: z.string().max(12).optional(),
})
type AcceptInvitationInput = z.output<typeof acceptInvitationInput>

/** Whom a link invites and what they need for their second factor; not found when it is unknown, used, withdrawn or expired. */
export async function readInvitation({ token }: { token: string }) {
  const invited = await openInvitation(token)
  const enrolment = newEnrolment(invited.invitationId, invited.email)
  return { name: invited.name, email: invited.email, enrolment, factorOptional: isDemoAccount(invited.email) }
}

interface Accepted {
  readonly email: string
  /** Given here and nowhere else; none without a second factor. */
  readonly recoveryCodes: readonly string[]
}

/** A person chooses a password and enrols a second factor, once: nobody else ever knows either (21 CFR 11.200(a)(2)). */
export async function acceptInvitation(input: AcceptInvitationInput): Promise<Accepted> {
  const invited = await openInvitation(input.token)
  const factor = enrolled(invited, input)
  const problem = await passwordProblem(input.password, {
    withSecondFactor: factor.factorSealed !== null,
    person: invited,
  })
  if (problem) throw new Refusal('invalid', undefined, { password: problem })
  const passwordHash = await hashPassword(input.password)
  const recoveryCodes = factor.factorSealed === null ? [] : newRecoveryCodes()
  await asSignIn(async tx => {
    const staffId = await spendInvitation(tx, hashToken(input.token), { passwordHash, ...factor })
    allow(staffId !== null, 'not_found')
    if (recoveryCodes.length > 0) await keepRecoveryCodes(tx, staffId, recoveryCodes)
    await record(
      tx,
      { staffId, role: 'none', sessionId: null },
      {
        chain: 'system',
        action: 'invitation.accepted',
        subject: { type: 'staff', id: staffId },
        body: { secondFactor: factor.factorSealed !== null },
      },
    )
  })
  return { email: invited.email, recoveryCodes }
}

async function openInvitation(token: string): Promise<Invited> {
  const invited = await asSignIn(tx => findInvitation(tx, hashToken(token)))
  if (!invited)
    throw new Refusal(
      'not_found',
      'This invitation is used, withdrawn, expired or unknown. Ask your administrator for a new one.',
    )
  return invited
}

/** The factor that the person has shown to hold; its first code is used up by it. */
function enrolled(invited: Invited, { enrolment, code }: AcceptInvitationInput): Omit<NewCredential, 'passwordHash'> {
  const none = !enrolment || (isDemoAccount(invited.email) && !code)
  if (none && isDemoAccount(invited.email)) return { factorSealed: null, step: null }
  const secret = enrolment ? openEnrolment(invited.invitationId, enrolment) : null
  const step = secret && stepOfCode(secret, code ?? '', Date.now())
  if (!secret || step === null)
    throw new Refusal('invalid', undefined, {
      code: 'That code does not match. Scan the picture again, and enter the code shown now.',
    })
  return { factorSealed: sealFactor(invited.staffId, secret), step }
}
