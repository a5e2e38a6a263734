'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { leaveOutAction } from '@/app/s/[study]/measures/actions'
import type { MeasureCode } from '@/lib/measures/measure'
import { type NotDoneReason, notDoneLabels } from '@/lib/measures/not-done-reasons'

const reasons = { declined: 'The participant declined', ...notDoneLabels }
const schema = z.object({ why: z.enum(Object.keys(reasons) as ('declined' | NotDoneReason)[], 'Choose a reason.') })

interface NotDoneProps {
  visitId: string
  visitCode: string
  code: MeasureCode
  title: string
}

/** Says openly why a measure that is due is not done. */
export function NotDone({ visitId, visitCode, code, title }: NotDoneProps) {
  return (
    <DeedDialog
      trigger={{ label: 'Not done', of: `${title} at ${visitCode}` }}
      title={`${title} not done at ${visitCode}`}
      schema={schema}
      start={{}}
      send={({ why }) => leaveOutAction({ visitId, code, why })}
      submit={{ label: 'Save', pending: 'Saving…' }}
    >
      {({ control }) => (
        <Field control={control} name="why" label="Why">
          {props => <SelectField {...props} options={reasons} onChange={why => props.onChange(why ?? undefined)} />}
        </Field>
      )}
    </DeedDialog>
  )
}
