'use client'
import type { ReactNode } from 'react'
import { type ControlProps, controlAttributes, FieldFrame } from './field-frame'

interface SelectFieldProps extends ControlProps<string | null> {
  /** Code to label; where there are many, by the title of the group that they stand in. */
  options: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  /** What it means that none is chosen, where that is an answer too. */
  none?: string
  foot?: ReactNode
}

/** One of many, where the options are too many to lay out; it starts on none of them. */
export function SelectField({ options, none = 'Choose…', foot, ...props }: SelectFieldProps) {
  return (
    <FieldFrame {...props} foot={foot}>
      <select
        {...controlAttributes(props)}
        className="input input-select"
        value={props.value ?? ''}
        onChange={event => props.onChange(event.target.value || null)}
      >
        <option value="">{none}</option>
        {Object.entries(options).map(([code, label]) =>
          typeof label === 'string' ? (
            <option key={code} value={code}>
              {label}
            </option>
          ) : (
            <optgroup key={code} label={code}>
              {Object.entries(label).map(([inner, words]) => (
                <option key={inner} value={inner}>
                  {words}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
    </FieldFrame>
  )
}
