import type { Metadata } from 'next'
import { OuterPage } from '@/app/sign-in/outer-page'
import { onPage } from '@/lib/auth/on-page'
import { readInvitation } from '@/lib/credentials/accept-invitation'
import { Refusal } from '@/lib/outcome/refusal'
import { AcceptForm } from './accept-form'

export const metadata: Metadata = { title: 'Your invitation' }

/** What a single-use link opens: a new person chooses a password and enrols a second factor. */
export default onPage(async ({ params }: PageProps<'/invitation/[token]'>) => {
  const { token } = await params
  const invitation = await found(token)
  if (invitation instanceof Refusal)
    return (
      <OuterPage title="This invitation can’t be used">
        <p>{invitation.message}</p>
      </OuterPage>
    )
  const { name, email, enrolment, factorOptional } = invitation
  return (
    <OuterPage title={`Welcome, ${name}`}>
      <AcceptForm token={token} email={email} enrolment={enrolment} factorOptional={factorOptional} />
    </OuterPage>
  )
})

/** A link that was used before is no fault and no riddle: it says so. */
async function found(token: string) {
  try {
    return await readInvitation({ token })
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
