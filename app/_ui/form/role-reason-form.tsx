import { z } from 'zod'
import type { ActionResult } from '@/lib/outcome/result'
import { DeedForm } from './deed-form'
import { Field } from './field'
import { SelectField } from './select-field'

export interface RoleDeed<Reason extends string> {
  membershipId: string
  send: (input: { membershipId: string; reason: Reason }) => Promise<ActionResult<void>>
}
interface RoleReasonProps<Reason extends string> extends RoleDeed<Reason> {
  /** By reason: in words. */
  reasons: Readonly<Record<Reason, string>>
  submit: { label: string; pending: string }
  done: () => void
}

/** What takes a role away asks why, so that one slip takes none. */
export function RoleReasonForm<Reason extends string>(props: RoleReasonProps<Reason>) {
  const { membershipId, send, reasons, submit, done } = props
  const schema = z.object({ reason: z.enum(Object.keys(reasons) as [string, ...string[]], 'Choose why.') })
  return (
    <DeedForm
      schema={schema}
      start={{}}
      send={({ reason }) => send({ membershipId, reason: reason as Reason })}
      done={done}
      submit={{ ...submit, kind: 'withdraw' }}
    >
      {({ control }) => (
        <Field control={control} name="reason" label="Why">
          {field => <SelectField {...field} value={field.value ?? null} options={reasons} />}
        </Field>
      )}
    </DeedForm>
  )
}
