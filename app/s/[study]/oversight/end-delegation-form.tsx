'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { day } from '@/lib/trial/input'
import { endDelegationAction } from './actions'

const schema = z.object({ endsOn: day })

/** What was signed until the last day stays valid. */
export const EndDelegationForm = ({ delegationId, done }: { delegationId: string; done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ endsOn: '' }}
    send={input => endDelegationAction({ delegationId, ...input })}
    done={done}
    submit={{ label: 'End the task', pending: 'Ending…' }}
  >
    {({ control }) => (
      <Field control={control} name="endsOn" label="Last day" help="What is signed until then stays valid.">
        {props => <DateField {...props} />}
      </Field>
    )}
  </DeedForm>
)
