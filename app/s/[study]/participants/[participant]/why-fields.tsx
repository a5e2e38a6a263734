'use client'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { z } from 'zod'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { isSaid, line, sayIt } from '@/lib/trial/input'

/** What `WhyFields` asks for: one of these reasons, and words where it is none of them. */
export const whySchema = <R extends string>(reasons: Readonly<Record<R, string>>) =>
  z
    .object({ reason: z.enum(Object.keys(reasons) as R[], 'Choose a reason.'), words: line(500).optional() })
    .refine(isSaid, sayIt)

interface WhyFieldsProps<I extends FieldValues, O> {
  control: Control<I, unknown, O>
  reasons: Readonly<Record<string, string>>
}

/** A reason of a list, and words where the list has none that fits. */
export function WhyFields<I extends FieldValues, O>({ control, reasons }: WhyFieldsProps<I, O>) {
  return (
    <>
      <Field control={control} name={'reason' as FieldPath<I>} label="Why">
        {props => <SelectField {...props} options={reasons} onChange={code => props.onChange(code ?? undefined)} />}
      </Field>
      <Field
        control={control}
        name={'words' as FieldPath<I>}
        label="In words"
        optional
        help="Kept locked, with the reason."
      >
        {props => (
          <TextField
            {...props}
            maxLength={500}
            value={props.value ?? ''}
            onChange={text => props.onChange(text || undefined)}
          />
        )}
      </Field>
    </>
  )
}
