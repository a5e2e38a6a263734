import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { StaffRole } from '@/db/schema/vocabulary'
import { acceptInvitation, readInvitation } from '@/lib/credentials/accept-invitation'
import { readWaitingSigners } from '@/lib/signing/confirm-signer'
import { inviteStaff } from '@/lib/trial/people/invite-staff'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import type { WaitingSigner } from '@/lib/trial/people/signer-repository'
import type { TestStudy } from './makers'
import { accept } from './people'

export interface Newcomer {
  readonly staffId: string
  readonly email: string
  readonly password: string
  /** The next code of this person's authenticator app that was not used yet. */
  readonly code: () => string
  /** As they were shown once. */
  readonly recoveryCodes: readonly string[]
}

/** Somebody who was invited and has accepted: with a password of their own and a second factor. */
export async function aNewcomer(study: TestStudy, role: StaffRole = 'therapist'): Promise<Newcomer> {
  const { email, staffId, token } = await anInvitation(study, role)
  const { enrolment } = await readInvitation({ token })
  const password = `a heron over the water ${randomUUID()}`
  const code = authenticator(enrolment.secret)
  const { recoveryCodes } = await acceptInvitation({ token, password, enrolment: enrolment.sealed, code: code() })
  return { staffId, email, password, code, recoveryCodes }
}

/** An open invitation of somebody who is no demo account. */
export async function anInvitation(
  study: TestStudy,
  role: StaffRole = 'therapist',
  siteId: string | null = study.siteId,
) {
  const email = `${role.replace('_', '')}.${randomUUID().slice(0, 8)}@example.org`
  const invited = await inviteStaff(study.administrator, {
    studyId: study.id,
    siteId,
    email,
    name: `New ${role}`,
    role,
  })
  return { ...invited, email }
}

/** Somebody whom an administrator let choose a new password, which nobody of the study has confirmed yet; they wait for its investigator. */
export async function aWaitingSigner(
  study: TestStudy,
  role: StaffRole = 'therapist',
  siteId: string | null = study.siteId,
): Promise<WaitingSigner> {
  const { staffId, token } = await anInvitation(study, role, siteId)
  await accept(token)
  await accept((await letEnrolAgain(study.administrator, { studyId: study.id, staffId })).token)
  const waiting = (await readWaitingSigners(study.investigator, study.id)).find(one => one.staffId === staffId)
  if (!waiting) throw new Error('Nobody waits.')
  return waiting
}

const period = 30_000
/** A code that is typed now is looked at within this time, also on a busy machine. */
const typing = 5_000

/** Codes of rising steps, each of which a server still takes when it gets there: it takes those of the step before, of now and of the step after. */
export function authenticator(secret: string): () => string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  let last = 0
  return () => {
    last = Math.max(last + 1, Math.floor((Date.now() + typing) / period) - 1)
    const early = (last - 1) * period - Date.now()
    if (early > typing) throw new Error('An authenticator has three codes that count at once.')
    if (early > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, early)
    return totp.generate({ timestamp: last * period })
  }
}
