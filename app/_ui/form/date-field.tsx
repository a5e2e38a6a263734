'use client'
import type { ReactNode } from 'react'
import { type ControlProps, controlAttributes, FieldFrame } from './field-frame'

/** A calendar day, `2026-03-12`, or empty. */
export function DateField({ foot, ...props }: ControlProps<string> & { foot?: ReactNode }) {
  return (
    <FieldFrame {...props} foot={foot}>
      <input
        {...controlAttributes(props)}
        className="input input-auto"
        type="date"
        max="9999-12-31"
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
    </FieldFrame>
  )
}
