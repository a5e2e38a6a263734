'use client'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { Field } from '@/app/_ui/form/field'
import { OptionalLine } from '@/app/_ui/form/optional-line'

/** The ZIP code of a participant, which never leaves the vault whole. */
export const ZipField = <I extends FieldValues, O>(props: { control: Control<I, unknown, O>; name: FieldPath<I> }) => (
  <Field
    {...props}
    label="ZIP code"
    help="Of the United States; leave it empty elsewhere. Outside the vault only the area is known, by three digits."
    optional
  >
    {line => <OptionalLine {...line} maxLength={10} />}
  </Field>
)
