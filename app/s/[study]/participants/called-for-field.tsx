'use client'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { calledFor } from '@/lib/trial/identity/identity-labels'

/** What the participant named this contact for: they stand first under Help on the session day. */
export const CalledForField = <I extends FieldValues, O>(props: {
  control: Control<I, unknown, O>
  name: FieldPath<I>
}) => (
  <Field {...props} label="Named as" help="Stands first under Help on the session day." optional>
    {({ value, onChange, ...shown }) => {
      const named: readonly string[] = value ?? []
      return (
        <MultiField
          {...shown}
          options={calledFor}
          value={new Set(named)}
          onTick={(code, ticked) => onChange(ticked ? [...named, code] : named.filter(one => one !== code))}
        />
      )
    }}
  </Field>
)
