'use client'
import { useState } from 'react'
import { dayNotKnown, type Precision, precisionLabels, precisionOf } from '@/lib/clock/partial-day'
import { type ControlProps, controlAttributes, FieldFrame } from './field-frame'
import { useHalfTyped } from './use-half-typed'

interface PartialDayFieldProps extends ControlProps<string> {
  /** Names the choice of how far the day is known. */
  known: string
}

/** A calendar day as far as it is known: `2026-03-12`, `2026-03`, `2026`, that it is not known, or empty. */
export function PartialDayField({ known, ...own }: PartialDayFieldProps) {
  const { props, listen } = useHalfTyped(own, 'Not kept yet: the date is not complete.')
  const { value, onChange, disabled } = props
  const [precision, setPrecision] = useState<Precision>(precisionOf(value) ?? 'day')
  const choose = (to: Precision) => {
    setPrecision(to)
    listen.forget()
    const before = value === dayNotKnown ? '' : value
    onChange(to === 'unknown' ? dayNotKnown : before.length < lengths[to] ? '' : before.slice(0, lengths[to]))
  }
  return (
    <FieldFrame {...props}>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {precision === 'unknown' ? (
          <output {...controlAttributes(props)}>Not known</output>
        ) : (
          <input
            key={precision}
            {...controlAttributes(props)}
            {...inputs[precision]}
            className="input input-auto"
            value={value}
            onBlur={listen.onBlur}
            onChange={event => onChange(listen.onChange(event))}
          />
        )}
        <select
          aria-label={known}
          className="input input-select"
          disabled={disabled}
          value={precision}
          onChange={event => choose(event.target.value as Precision)}
        >
          {Object.entries(precisionLabels).map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </span>
    </FieldFrame>
  )
}

const lengths = { day: 10, month: 7, year: 4 }
/** A month is typed where a browser has no control for it. */
const inputs = {
  day: { type: 'date', max: '9999-12-31' },
  month: { type: 'month', max: '9999-12', placeholder: 'YYYY-MM' },
  year: { type: 'text', inputMode: 'numeric', maxLength: 4, placeholder: 'YYYY', size: 6 },
} as const
