'use client'
import { useState } from 'react'
import { type UseFormReturn, useFormState } from 'react-hook-form'
import { z } from 'zod'
import { Field } from './field'
import { TextField } from './text-field'

/** What only this person has, given again at a signature. */
export const proofFields = {
  password: z.string().min(1, 'Enter your password.'),
  code: z.string().max(12),
}
interface ProofInput {
  password: string
  code: string
}

interface ProofProps<I extends ProofInput, O extends ProofInput> {
  form: UseFormReturn<I, unknown, O>
  /** The first signature of a period asks all components (21 CFR 11.200(a)(1)), as far as the page knew when it was opened. */
  needsCode: boolean
}

/** Password, and the code of the second factor where it is due: also where it fell due while somebody read, and the server asks for it. */
export function Proof<I extends ProofInput, O extends ProofInput>({ form, needsCode }: ProofProps<I, O>) {
  const { control } = form as unknown as UseFormReturn<ProofInput> // every such form has these two fields
  const { errors } = useFormState({ control, name: 'code' })
  const [fellDue, setFellDue] = useState(false)
  if (errors.code && !fellDue) setFellDue(true)
  return (
    <>
      <Field control={control} name="password" label="Your password">
        {props => <TextField {...props} type="password" autoComplete="current-password" />}
      </Field>
      {(needsCode || fellDue) && (
        <Field control={control} name="code" label="Code from your authenticator">
          {props => <TextField {...props} inputMode="numeric" autoComplete="one-time-code" />}
        </Field>
      )}
    </>
  )
}
