'use client'
import type { ControlProps } from './field-frame'
import { TextField } from './text-field'

interface OptionalLineProps extends ControlProps<string | null | undefined> {
  maxLength: number
}

/** One line that may be left out: empty is no answer. */
export const OptionalLine = ({ value, onChange, ...props }: OptionalLineProps) => (
  <TextField {...props} value={value ?? ''} onChange={text => onChange(text || null)} />
)
