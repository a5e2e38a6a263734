'use client'
import { type Control, useController } from 'react-hook-form'
import { MultiField } from '@/app/_ui/form/multi-field'
import type { TypedSchedule } from './schedule-form'

interface DueMeasuresProps {
  control: Control<TypedSchedule, unknown, TypedSchedule>
  index: number
  code: string
  /** The measures that a visit may ask for, by their codes. */
  titles: Readonly<Record<string, string>>
}

/** The measures due at a visit, folded to their names. */
export function DueMeasures({ control, index, code, titles }: DueMeasuresProps) {
  const { field } = useController({ control, name: `schedule.${index}.measures` })
  const codes = Object.keys(titles)
  const chosen = codes.filter(one => field.value.includes(one))
  return (
    <details className="fold schedule-measures">
      <summary>
        <span className="sr-only">{code || 'New visit'}, </span>
        {chosen.length === 0 ? 'No measures' : chosen.map(one => titles[one]).join(', ')}
      </summary>
      <MultiField
        id={`schedule-${index}-measures`}
        label="Due at this visit"
        options={titles}
        value={new Set(chosen)}
        onTick={(ticked, isDue) => field.onChange(codes.filter(one => (one === ticked ? isDue : chosen.includes(one))))}
      />
    </details>
  )
}
