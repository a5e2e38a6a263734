'use client'
import type { Control } from 'react-hook-form'
import { Button } from '@/app/_ui/form/button'
import { Field } from '@/app/_ui/form/field'
import { NumberField } from '@/app/_ui/form/number-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { visitKinds } from '@/app/s/[study]/visit-kinds'
import { DueMeasures } from './due-measures'
import type { TypedSchedule } from './schedule-form'

interface ScheduleRowProps {
  control: Control<TypedSchedule, unknown, TypedSchedule>
  index: number
  /** As it was when the row was drawn. */
  code: string
  /** The codes that it may hang on. */
  above: readonly string[]
  /** The measures that it may ask for, by their codes. */
  titles: Readonly<Record<string, string>>
  remove: () => void
}

const { preparation, session, integration, contact_call } = visitKinds
const kinds = { preparation, session, integration, contact_call }

/** One visit: what it is, what it hangs on, and its days. */
export function ScheduleRow({ control, index, code, above, titles, remove }: ScheduleRowProps) {
  const anchors = Object.fromEntries(above.filter(Boolean).map(one => [one, one === 'ENROL' ? 'Enrolment' : one]))
  return (
    <li>
      <fieldset className="schedule-row">
        <legend className="sr-only">{code || 'New visit'}</legend>
        <Field control={control} name={`schedule.${index}.code`} label="Visit">
          {props => <TextField {...props} maxLength={12} />}
        </Field>
        <Field control={control} name={`schedule.${index}.kind`} label="Kind">
          {props => <SelectField {...props} options={kinds} onChange={kind => kind && props.onChange(kind)} />}
        </Field>
        <Field control={control} name={`schedule.${index}.after`} label="After">
          {props => <SelectField {...props} options={anchors} onChange={anchor => props.onChange(anchor ?? '')} />}
        </Field>
        <Field control={control} name={`schedule.${index}.on`} label="Planned on">
          {props => <NumberField {...props} unit="days" />}
        </Field>
        <Field control={control} name={`schedule.${index}.from`} label="Window from">
          {props => <NumberField {...props} unit="days" />}
        </Field>
        <Field control={control} name={`schedule.${index}.to`} label="Window to">
          {props => <NumberField {...props} unit="days" />}
        </Field>
        <Button aria-label={`Take ${code || 'the new visit'} out`} onClick={remove}>
          Take out
        </Button>
        <DueMeasures {...{ control, index, code, titles }} />
      </fieldset>
    </li>
  )
}
