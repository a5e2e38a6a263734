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
  /** One is chosen from the start, and stays so until another is. */
  always?: true
  /** As small numbers beside the question, whose words stand once above many of them. */
  byCode?: boolean
}

/** One of a few. */
export function ChoiceField({ options, foot, always, byCode, ...props }: ChoiceFieldProps) {
  const { id, label, value, onChange, onBlur, disabled } = props
  const clear = value !== null && !disabled && !always && !byCode && (
    <ClearButton label={label} onClick={() => onChange(null)} />
  )
  return (
    <FieldFrame {...props} group foot={clear || foot}>
      <Tiles
        {...{ name: id, options, value, onBlur, disabled, byCode }}
        dense={byCode}
        onChange={code => (code === null && always ? undefined : onChange(code))}
      />
    </FieldFrame>
  )
}
