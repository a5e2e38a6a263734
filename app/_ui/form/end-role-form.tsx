import { z } from 'zod'
import type { ActionResult } from '@/lib/outcome/result'
import { roleEndLabels, roleEndReasons } from '@/lib/trial/people/role-end-reasons'
import { DeedForm } from './deed-form'
import { Field } from './field'
import { SelectField } from './select-field'

const schema = z.object({ reason: z.enum(roleEndReasons, 'Choose why.') })

export interface EndRoleProps {
  membershipId: string
  send: (input: { membershipId: string; reason: (typeof roleEndReasons)[number] }) => Promise<ActionResult<void>>
}

/** An ended role is only granted anew: so that one slip ends none, why is asked. */
export const EndRoleForm = ({ membershipId, send, done }: EndRoleProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{}}
    send={input => send({ membershipId, ...input })}
    done={done}
    submit={{ label: 'End it', pending: 'Ending…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <Field control={control} name="reason" label="Why">
        {props => <SelectField {...props} value={props.value ?? null} options={roleEndLabels} />}
      </Field>
    )}
  </DeedForm>
)
