'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { makePasskey, notePasskey } from '@/app/_ui/form/passkey'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { TextField } from '@/app/_ui/form/text-field'
import { addPasskeyAction, beginPasskeyAction } from '@/app/account/actions'

export interface AddPasskeyProps {
  needsCode: boolean
  /** Of those there are. */
  names: readonly string[]
}

const schema = z.object({ name: z.string().trim().min(1, 'Give it a name.').max(60), ...proofFields })

/** Who somebody is, then the browser's own dialog, then it is kept. */
export const AddPasskeyForm = ({ needsCode, names, done }: AddPasskeyProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ name: unusedName(names), password: '', code: '' }}
    send={add}
    done={done}
    submit={{ label: 'Add the passkey', pending: 'Adding…' }}
  >
    {form => (
      <>
        <p>First prove who you are; then your browser asks for your finger, face or PIN.</p>
        <Field control={form.control} name="name" label="Name" help="What you will know it by.">
          {props => <TextField {...props} maxLength={60} />}
        </Field>
        <Proof form={form} needsCode={needsCode} purpose="account" />
      </>
    )}
  </DeedForm>
)

async function add(typed: z.output<typeof schema>) {
  const begun = await beginPasskeyAction(typed)
  if (!begun.ok) return begun
  const made = await makePasskey(begun.value)
  if (!made.ok) return made
  const added = await addPasskeyAction({ name: typed.name, answer: made.value })
  if (added.ok) notePasskey()
  return added
}

/** "This device", then "This device 2". */
function unusedName(names: readonly string[]): string {
  const taken = new Set(names.map(name => name.toLowerCase()))
  const nth = (n: number) => (n === 1 ? 'This device' : `This device ${n}`)
  let n = 1
  while (taken.has(nth(n).toLowerCase())) n++
  return nth(n)
}
