'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { day } from '@/lib/trial/input'
import { endDelegationAction } from './actions'

const schema = z.object({ endsOn: day })

/** What was signed until the last day stays valid. */
export const EndDelegation = ({ delegationId, whose }: { delegationId: string; whose: string }) => (
  <DeedDialog
    trigger={{ label: 'End', of: whose, kind: 'withdraw' }}
    title={`End a task of ${whose}`}
    schema={schema}
    start={{ endsOn: '' }}
    send={input => endDelegationAction({ delegationId, ...input })}
    submit={{ label: 'End the task', pending: 'Ending…' }}
  >
    {({ control }) => (
      <Field control={control} name="endsOn" label="Last day" help="What is signed until then stays valid.">
        {props => <DateField {...props} />}
      </Field>
    )}
  </DeedDialog>
)
