'use client'
import type { UseFormReturn } from 'react-hook-form'
import { z } from 'zod'
import { Field } from './field'
import { TextField } from './text-field'

/** A password that is chosen: typed twice, since it can't be read while it is typed. */
export const newPasswordFields = { password: z.string().min(1, 'Choose a password.'), again: z.string() }
interface NewPasswordInput {
  password: string
  again: string
}

export const isTypedTwice = ({ password, again }: NewPasswordInput) => password === again
export const notTypedTwice = { path: ['again'], message: 'This is not the same password. Type both again.' }

interface NewPasswordProps<I extends NewPasswordInput, O extends NewPasswordInput> {
  form: UseFormReturn<I, unknown, O>
  label: string
}

/** The new password, and the same again. */
export function NewPassword<I extends NewPasswordInput, O extends NewPasswordInput>(props: NewPasswordProps<I, O>) {
  const { control } = props.form as unknown as UseFormReturn<NewPasswordInput> // every such form has these two fields
  return (
    <>
      <Field
        control={control}
        name="password"
        label={props.label}
        help="At least 12 characters; a few words in a row are easy to remember. You will sign in and sign notes with it."
      >
        {props => <TextField {...props} type="password" autoComplete="new-password" />}
      </Field>
      <Field control={control} name="again" label="The same password again">
        {props => <TextField {...props} type="password" autoComplete="new-password" />}
      </Field>
    </>
  )
}
