'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { leaveOutAction } from '@/app/s/[study]/measures/actions'
import type { MeasureCode } from '@/lib/measures/measure'
import { type NotDoneReason, notDoneLabels } from '@/lib/measures/not-done-reasons'

const reasons = { declined: 'The participant declined', ...notDoneLabels }
const schema = z.object({ why: z.enum(Object.keys(reasons) as ('declined' | NotDoneReason)[], 'Choose a reason.') })

interface NotDoneFormProps {
  visitId: string
  code: MeasureCode
  done: () => void
}

/** Why it is not done. */
export function NotDoneForm({ visitId, code, done }: NotDoneFormProps) {
  return (
    <DeedForm
      schema={schema}
      start={{}}
      send={({ why }) => leaveOutAction({ visitId, code, why })}
      done={done}
      submit={{ label: 'Save', pending: 'Saving…' }}
    >
      {({ control }) => (
        <Field control={control} name="why" label="Why">
          {props => <SelectField {...props} options={reasons} onChange={why => props.onChange(why ?? undefined)} />}
        </Field>
      )}
    </DeedForm>
  )
}
