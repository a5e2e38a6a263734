'use client'
import { type Gap, type GapCode, gapCodes } from '@/lib/notes/fields'
import { ClearButton } from './clear-button'

interface GapMenuProps {
  id: string
  label: string
  gap: Gap | null
  onChange: (gap: Gap | null) => void
  onBlur?: () => void
}

/** Required means answered or openly not done: one tap says which, and the study may want a word of reason. */
export function GapMenu({ id, label, gap, onChange, onBlur }: GapMenuProps) {
  return (
    <fieldset className="gaps">
      <legend className="sr-only">Instead of an answer: {label}</legend>
      {(Object.keys(gapCodes) as GapCode[]).map(code => (
        <label key={code} className="gap">
          <input
            type="radio"
            name={`${id}-gap`}
            value={code}
            checked={gap?.gap === code}
            onBlur={onBlur}
            onChange={() => onChange({ ...gap, gap: code })}
          />
          {gapCodes[code]}
        </label>
      ))}
      {gap && (
        <span className="gap-reason">
          <input
            className="input input-small"
            aria-label={`Reason (optional): ${label}`}
            placeholder="Reason (optional)"
            value={gap.reason ?? ''}
            onBlur={onBlur}
            onChange={event => onChange({ gap: gap.gap, ...(event.target.value && { reason: event.target.value }) })}
          />
          <ClearButton label={label} words="Answer after all" onClick={() => onChange(null)} />
        </span>
      )}
    </fieldset>
  )
}
