'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { isTypedTwice, NewPassword, newPasswordFields, notTypedTwice } from '@/app/_ui/form/new-password'
import { ShownCode } from '@/app/_ui/form/shown-code'
import { RecoveryCodes } from '@/app/account/recovery-codes/recovery-codes'
import { acceptInvitationAction } from './actions'
import { type Enrolment, FactorPicture } from './factor-picture'

interface AcceptFormProps {
  token: string
  email: string
  enrolment: Enrolment & { sealed: string }
  factorOptional: boolean
}

const schema = z.object({ ...newPasswordFields, code: z.string().max(12) }).refine(isTypedTwice, notTypedTwice)

/** A password, and a code that shows the authenticator app holds the factor; then, once, the recovery codes. */
export function AcceptForm({ token, email, enrolment, factorOptional }: AcceptFormProps) {
  const [codes, setCodes] = useState<readonly string[]>([])
  if (codes.length > 0) return <RecoveryCodes codes={codes} next={{ href: '/sign-in', words: 'Go on to sign in' }} />
  return (
    <DeedForm
      schema={schema}
      start={{ password: '', again: '', code: '' }}
      send={({ password, code }) => acceptInvitationAction({ token, password, code, enrolment: enrolment.sealed })}
      done={({ recoveryCodes }) =>
        recoveryCodes.length > 0 ? setCodes(recoveryCodes) : window.location.assign('/sign-in')
      }
      submit={{ label: 'Begin', pending: 'Saving…' }}
    >
      {form => (
        <>
          <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
          <NewPassword form={form} label="Choose a password" />
          <FactorPicture enrolment={enrolment} optional={factorOptional} />
          <ShownCode form={form} optional={factorOptional} />
        </>
      )}
    </DeedForm>
  )
}
