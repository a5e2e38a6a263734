'use client'
import { z } from 'zod'
import { DeedForm, type DeedFormProps } from '@/app/_ui/form/deed-form'
import { Proof, proofFields } from '@/app/_ui/form/proof'

const schema = z.object(proofFields)
type Proven = z.output<typeof schema>

/** Password and code, before one's own account is changed. */
export function ProofForm<T>(props: Pick<DeedFormProps<Proven, Proven, T>, 'send' | 'done' | 'submit'>) {
  return (
    <DeedForm {...props} schema={schema} start={{ password: '', code: '' }}>
      {form => <Proof form={form} needsCode purpose="account" />}
    </DeedForm>
  )
}
