import type { Metadata } from 'next'
import { PlainPage } from '@/app/_ui/page/plain-page'
import { readInvitation } from '@/lib/credentials/accept-invitation'
import { isEvaluation } from '@/lib/ops/running'
import { Refusal } from '@/lib/outcome/refusal'
import { AcceptForm } from './accept-form'

export const metadata: Metadata = { title: 'Your invitation' }

/** What a single-use link opens: a new person chooses a password and enrols a second factor. */
export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const invitation = await found(token)
  if (invitation instanceof Refusal)
    return (
      <PlainPage title="This invitation can’t be used">
        <p>{invitation.message}</p>
      </PlainPage>
    )
  const { name, email, enrolment, factorOptional } = invitation
  return (
    <PlainPage title={`Welcome, ${name}`} banner={isEvaluation() ? 'Evaluation: not for real participants' : undefined}>
      <AcceptForm token={token} email={email} enrolment={enrolment} factorOptional={factorOptional} />
    </PlainPage>
  )
}

/** A link that was used before is no fault and no riddle: it says so. */
async function found(token: string) {
  try {
    return await readInvitation({ token })
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
