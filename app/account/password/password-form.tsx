'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { isTypedTwice, NewPassword, newPasswordFields, notTypedTwice } from '@/app/_ui/form/new-password'
import { TextField } from '@/app/_ui/form/text-field'
import { changePasswordAction } from '@/app/account/actions'
import { Done } from '@/app/account/done'

const schema = z
  .object({ present: z.string().min(1, 'Enter your present password.'), ...newPasswordFields })
  .refine(isTypedTwice, notTypedTwice)

/** The present password proves who it is; the new one is typed twice. */
export function PasswordForm({ email }: { email: string }) {
  const [ended, setEnded] = useState<number | null>(null)
  if (ended !== null) return <Done title="Your password is changed.">{endedWords(ended)}</Done>
  return (
    <DeedForm
      schema={schema}
      start={{ present: '', password: '', again: '' }}
      send={({ present, password }) => changePasswordAction({ present, password })}
      done={({ sessionsEnded }) => setEnded(sessionsEnded)}
      submit={{ label: 'Change the password', pending: 'Changing…' }}
    >
      {form => (
        <>
          <p>Wherever else you are signed in, that session ends.</p>
          <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
          <Field control={form.control} name="present" label="Your present password">
            {props => <TextField {...props} type="password" autoComplete="current-password" />}
          </Field>
          <NewPassword form={form} label="New password" />
        </>
      )}
    </DeedForm>
  )
}

function endedWords(sessions: number): string {
  if (sessions === 0) return 'You were signed in nowhere else.'
  return sessions === 1 ? 'One session elsewhere has ended.' : `${sessions} sessions elsewhere have ended.`
}
