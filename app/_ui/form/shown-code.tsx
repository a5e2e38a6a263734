'use client'
import type { UseFormReturn } from 'react-hook-form'
import { Field } from './field'
import { TextField } from './text-field'

interface CodeInput {
  code: string
}

interface ShownCodeProps<I extends CodeInput, O extends CodeInput> {
  form: UseFormReturn<I, unknown, O>
  optional?: boolean
}

/** The code of an authenticator app that has just scanned a picture. */
export function ShownCode<I extends CodeInput, O extends CodeInput>({ form, optional }: ShownCodeProps<I, O>) {
  const { control } = form as unknown as UseFormReturn<CodeInput> // every such form has this field
  return (
    <Field control={control} name="code" label="Code that the app shows now" optional={optional}>
      {props => <TextField {...props} inputMode="numeric" autoComplete="one-time-code" />}
    </Field>
  )
}
