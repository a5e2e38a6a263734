'use client'
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react'
import { type ControlProps, controlAttributes, FieldFrame } from './field-frame'
import { Remaining } from './remaining'

interface TextFieldProps extends ControlProps<string> {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'password' | 'search' | 'tel'>
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** Counted, never enforced by cutting: what was pasted stays until its author shortens it. */
  maxLength?: number
  inputMode?: 'text' | 'numeric'
  foot?: ReactNode
}

/** One line of text. */
export function TextField({
  type = 'text',
  autoComplete = 'off',
  maxLength,
  inputMode,
  foot,
  ...props
}: TextFieldProps) {
  return (
    <FieldFrame
      {...props}
      foot={
        <>
          {foot}
          <Remaining text={props.value} maxLength={maxLength} />
        </>
      }
    >
      <input
        {...controlAttributes(props)}
        className="input"
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
    </FieldFrame>
  )
}
