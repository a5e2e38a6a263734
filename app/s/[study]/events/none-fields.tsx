'use client'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DateTimeField } from '@/app/_ui/form/datetime-field'
import { Field } from '@/app/_ui/form/field'
import { eventForm } from '@/lib/events/event-forms'

const { abuse_related: listed, aware_at: knownSince } = eventForm.fields

interface NoneFieldsProps<I extends FieldValues> {
  control: Control<I, unknown, I>
  zone: string
  /** What stands where the time is left open. */
  left: string
  /** Of which effect, where several are asked about on one page. */
  of?: string
}

/** What is asked of an effect that is none, beside why: the rest of the form was not asked. */
export function NoneFields<I extends FieldValues>({ control, zone, left, of }: NoneFieldsProps<I>) {
  const about = (label: string) => (of ? `${of}: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label)
  return (
    <>
      <Field control={control} name={'abuse_related' as FieldPath<I>} label={about(listed.label)} help={listed.help}>
        {props => <ChoiceField {...props} value={props.value ?? null} always options={listed.options} />}
      </Field>
      <Field
        control={control}
        name={'awareAt' as FieldPath<I>}
        label={about(knownSince.label)}
        help={`When the first of the study’s staff knew of it. Left open: ${left}.`}
      >
        {props => (
          <DateTimeField
            {...props}
            zone={zone}
            value={props.value ?? ''}
            onChange={at => props.onChange(at || undefined)}
          />
        )}
      </Field>
    </>
  )
}
