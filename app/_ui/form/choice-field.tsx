'use client'
import type { ReactNode } from 'react'
import { ClearButton } from './clear-button'
import { type ControlProps, FieldFrame } from './field-frame'
import { Tiles } from './tiles'

interface ChoiceFieldProps extends ControlProps<string | null> {
  /** Code to label. */
  options: Readonly<Record<string, string>>
  /** Shown while there is no answer; an answer can be cleared instead. */
  foot?: ReactNode
}

/** One of a few. */
export function ChoiceField({ options, foot, ...props }: ChoiceFieldProps) {
  const { id, label, value, onChange, onBlur, disabled } = props
  const clear = value !== null && !disabled && <ClearButton label={label} onClick={() => onChange(null)} />
  return (
    <FieldFrame {...props} group foot={clear || foot}>
      <Tiles {...{ name: id, options, value, onChange, onBlur, disabled }} />
    </FieldFrame>
  )
}
