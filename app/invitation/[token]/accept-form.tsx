'use client'
import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { TextField } from '@/app/_ui/form/text-field'
import { acceptInvitationAction } from './actions'
import { type Enrolment, FactorPicture } from './factor-picture'

interface AcceptFormProps {
  token: string
  email: string
  enrolment: Enrolment & { sealed: string }
  factorOptional: boolean
}

const schema = z
  .object({ password: z.string().min(1, 'Choose a password.'), again: z.string(), code: z.string().max(12) })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    message: 'This is not the same password. Type both again.',
  })

/** A password, and a code that shows the authenticator app holds the factor. */
export function AcceptForm({ token, email, enrolment, factorOptional }: AcceptFormProps) {
  return (
    <DeedForm
      schema={schema}
      start={{ password: '', again: '', code: '' }}
      send={({ password, code }) => acceptInvitationAction({ token, password, code, enrolment: enrolment.sealed })}
      done={() => window.location.assign('/sign-in')}
      submit={{ label: 'Begin', pending: 'Saving…' }}
    >
      {({ control }) => (
        <>
          <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
          <Controller
            control={control}
            name="password"
            render={({ field, fieldState }) => (
              <TextField
                id="password"
                type="password"
                label="Choose a password"
                help="At least 12 characters; a few words in a row are easy to remember. You will sign in and sign notes with it."
                autoComplete="new-password"
                {...field}
                error={fieldState.error?.message}
              />
            )}
          />
          <Controller
            control={control}
            name="again"
            render={({ field, fieldState }) => (
              <TextField
                id="again"
                type="password"
                label="The same password again"
                autoComplete="new-password"
                {...field}
                error={fieldState.error?.message}
              />
            )}
          />
          <FactorPicture enrolment={enrolment} optional={factorOptional} />
          <Controller
            control={control}
            name="code"
            render={({ field, fieldState }) => (
              <TextField
                id="code"
                label="Code that the app shows now"
                inputMode="numeric"
                autoComplete="one-time-code"
                optional={factorOptional}
                {...field}
                error={fieldState.error?.message}
              />
            )}
          />
        </>
      )}
    </DeedForm>
  )
}
