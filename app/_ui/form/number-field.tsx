'use client'
import type { ReactNode } from 'react'
import { type ControlProps, controlAttributes, FieldFrame } from './field-frame'

interface NumberFieldProps extends ControlProps<string> {
  unit: string
  foot?: ReactNode
}

/** A number as its typed digits: a text control, because a number control changes under a scrolling wheel. */
export function NumberField({ unit, foot, ...props }: NumberFieldProps) {
  return (
    <FieldFrame {...props} label={`${props.label}, ${unit}`} foot={foot}>
      <span className="flex items-center gap-2.5">
        <input
          {...controlAttributes(props)}
          className="input input-short"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={props.value}
          onChange={event => props.onChange(event.target.value.trim())}
        />
        <span aria-hidden="true" className="text-muted">
          {unit}
        </span>
      </span>
    </FieldFrame>
  )
}
