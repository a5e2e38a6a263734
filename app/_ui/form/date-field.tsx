'use client'
import type { ReactNode } from 'react'
import { type ControlProps, controlAttributes, FieldFrame } from './field-frame'
import { useHalfTyped } from './use-half-typed'

/** A calendar day, `2026-03-12`, or empty. */
export function DateField({ foot, ...own }: ControlProps<string> & { foot?: ReactNode }) {
  const { props, listen } = useHalfTyped(own, 'Not kept yet: the date is not complete.')
  return (
    <FieldFrame {...props} foot={foot}>
      <input
        {...controlAttributes(props)}
        className="input input-auto"
        type="date"
        max="9999-12-31"
        value={props.value}
        onBlur={listen.onBlur}
        onChange={event => own.onChange(listen.onChange(event))}
      />
    </FieldFrame>
  )
}
