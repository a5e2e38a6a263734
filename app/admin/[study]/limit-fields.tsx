'use client'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { Field } from '@/app/_ui/form/field'
import { NumberField } from '@/app/_ui/form/number-field'
import type { Limits } from '@/lib/session/vitals/vital-limits'
import { type Vital, vitalRanges } from '@/lib/session/vitals/vital-ranges'

const vitals = Object.keys(vitalRanges) as Vital[] // the keys of that very object
const ends = { low: 'at least', high: 'at most' } as const
/** As people write it where they are: with a point or a comma. */
const end = z.string().regex(/^(\d{1,3}([.,]\d)?)?$/, 'A number with at most one decimal, or nothing.')
const both = z.object({ low: end, high: end })

/** Limits as they stand in the controls. */
export const typedLimits = z.object({
  ...{ systolic: both, diastolic: both, pulse: both },
  ...{ temperature: both, oxygen: both, respiration: both },
})
type Typed = z.infer<typeof typedLimits>

/** Both ends of each vital sign; everything may be left empty. */
export const LimitFields = <T extends { limits: Typed }>({ control }: { control: Control<T> }) => {
  const of = control as unknown as Control<{ limits: Typed }> // whatever else the form asks
  return vitals.map(vital => (
    <fieldset key={vital} className="grid min-w-0 gap-4 sm:grid-cols-2">
      <legend className="sr-only">{vitalRanges[vital].label}</legend>
      {(['low', 'high'] as const).map(which => (
        <Field
          key={which}
          control={of}
          name={`limits.${vital}.${which}`}
          label={`${vitalRanges[vital].label}, ${ends[which]}`}
        >
          {props => <NumberField {...props} unit={vitalRanges[vital].unit} />}
        </Field>
      ))}
    </fieldset>
  ))
}

const each = <T,>(of: (vital: Vital) => T) =>
  Object.fromEntries(vitals.map(vital => [vital, of(vital)])) as Record<Vital, T> // each of them is there

export const asTyped = (limits: Limits): Typed =>
  each(vital => ({ low: String(limits[vital]?.low ?? ''), high: String(limits[vital]?.high ?? '') }))

const numberIn = (text: string): number | undefined => (text === '' ? undefined : Number(text.replace(',', '.')))
export const asLimits = (typed: Typed) =>
  each(vital => ({ low: numberIn(typed[vital].low), high: numberIn(typed[vital].high) }))
