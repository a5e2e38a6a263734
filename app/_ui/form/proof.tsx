'use client'
import { useState } from 'react'
import { type UseFormReturn, useFormState } from 'react-hook-form'
import { z } from 'zod'
import { Field } from './field'
import type { ShownPasskey } from './passkey'
import { PasskeyProof, type PasskeyProofProps } from './passkey-proof'
import type { ProofInput } from './proof-of'
import { TextField } from './text-field'

/** What only this person has, given again at a signature. */
export const proofFields = {
  /** Asked by `withProof`, where no passkey answers. */
  password: z.string(),
  code: z.string().max(12),
  passkey: z.custom<ShownPasskey>().optional(),
}

/** A form with these fields is sent with a password or a passkey; what else is missing is said beside it. */
export const withProof = <O, I>(schema: z.ZodType<O, I>): z.ZodType<O, I> =>
  asksProof(schema)
    ? schema.refine(isGiven, { path: ['password'], message: 'Enter your password.', when: () => true })
    : schema

const asksProof = (schema: z.ZodType): boolean => schema instanceof z.ZodObject && 'passkey' in schema.shape

function isGiven(typed: unknown): boolean {
  const { password, passkey } = typed as Partial<ProofInput> // of a schema that has both
  return password !== '' || passkey !== undefined
}

interface ProofProps<I extends ProofInput, O extends ProofInput> extends Pick<PasskeyProofProps, 'purpose'> {
  form: UseFormReturn<I, unknown, O>
  /** The first signature of a period asks all components (21 CFR 11.200(a)(1)), as far as the page knew when it was opened. */
  needsCode: boolean
}

/** Password, and the code of the second factor where it is due: also where it fell due while somebody read, and the server asks for it. Or a passkey. */
export function Proof<I extends ProofInput, O extends ProofInput>({ form, needsCode, purpose }: ProofProps<I, O>) {
  const proving = form as unknown as UseFormReturn<ProofInput> // every such form has these fields
  const { control } = proving
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
      <PasskeyProof form={proving} purpose={purpose} />
    </>
  )
}
