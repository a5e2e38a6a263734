'use client'
import type { ReactNode } from 'react'
import { type ControlProps, controlAttributes, FieldFrame } from './field-frame'
import { Remaining } from './remaining'

interface ProseFieldProps extends ControlProps<string> {
  maxLength?: number
  rows?: number
  foot?: ReactNode
}

/** Prose in the record's own type; the sheet grows with the text (`field-sizing`), and can be drawn larger by hand. */
export function ProseField({ maxLength, rows = 4, foot, ...props }: ProseFieldProps) {
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
      <textarea
        {...controlAttributes(props)}
        className="input input-prose"
        rows={rows}
        spellCheck
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
    </FieldFrame>
  )
}
