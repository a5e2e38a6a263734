'use client'
import type { ReactNode } from 'react'
import { type ControlProps, FieldFrame } from './field-frame'

interface MultiFieldProps extends Omit<ControlProps<ReadonlySet<string>>, 'onChange'> {
  /** Code to label. */
  options: Readonly<Record<string, string>>
  /** One option at a time, so that two people ticking two of them never conflict. */
  onTick: (code: string, ticked: boolean) => void
  /** "None of these", where none is an answer. */
  none?: { label: string; chosen: boolean; onChoose: (chosen: boolean) => void }
  foot?: ReactNode
}

/** Any of these. */
export function MultiField({ options, onTick, none, foot, ...props }: MultiFieldProps) {
  return (
    <FieldFrame {...props} group foot={foot}>
      <div className="tiles tiles-loose">
        {Object.entries(options).map(([code, words]) => (
          <label key={code} className="tile">
            <input
              type="checkbox"
              checked={props.value.has(code)}
              disabled={props.disabled}
              onBlur={props.onBlur}
              onChange={event => onTick(code, event.target.checked)}
            />
            {words}
          </label>
        ))}
        {none && (
          <label className="tile tile-none">
            <input
              type="checkbox"
              checked={none.chosen}
              disabled={props.disabled}
              onBlur={props.onBlur}
              onChange={event => none.onChoose(event.target.checked)}
            />
            {none.label}
          </label>
        )}
      </div>
    </FieldFrame>
  )
}
