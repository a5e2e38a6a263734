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
  /** What was given before, offered while one types. */
  suggestions?: readonly string[]
}

/** One line of text. */
export function TextField({
  type = 'text',
  autoComplete = 'off',
  maxLength,
  inputMode,
  foot,
  suggestions = [],
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
        list={suggestions.length > 0 ? `${props.id}-before` : undefined}
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={`${props.id}-before`}>
          {suggestions.map(one => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  )
}
