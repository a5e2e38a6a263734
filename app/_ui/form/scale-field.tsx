'use client'
import type { ReactNode } from 'react'
import { ClearButton } from './clear-button'
import { type ControlProps, FieldFrame } from './field-frame'

interface ScaleFieldProps extends ControlProps<string | null> {
  min: number
  max: number
  /** What the two ends mean. */
  anchors: readonly [string, string]
  foot?: ReactNode
}

/** A rating, one tap a number. It starts empty, never in the middle, and can be emptied again. */
export function ScaleField({ min, max, anchors, foot, ...props }: ScaleFieldProps) {
  const points = Array.from({ length: max - min + 1 }, (_, index) => String(min + index))
  const meaning = (point: string) =>
    point === String(min) ? anchors[0] : point === String(max) ? anchors[1] : undefined
  const clear = props.value !== null && !props.disabled && (
    <ClearButton label={props.label} onClick={() => props.onChange(null)} />
  )
  return (
    <FieldFrame {...props} group foot={clear || foot}>
      <div className="scale">
        {points.map(point => (
          <label key={point} className="segment">
            <input
              type="radio"
              name={props.id}
              value={point}
              aria-label={meaning(point) ? `${point}, ${meaning(point)}` : point}
              checked={props.value === point}
              disabled={props.disabled}
              onBlur={props.onBlur}
              onChange={() => props.onChange(point)}
            />
            <span aria-hidden="true">{point}</span>
          </label>
        ))}
      </div>
      <div aria-hidden="true" className="scale-anchors">
        <span>{anchors[0]}</span>
        <span>{anchors[1]}</span>
      </div>
    </FieldFrame>
  )
}
