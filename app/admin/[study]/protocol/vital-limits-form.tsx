'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { NumberField } from '@/app/_ui/form/number-field'
import { setVitalLimitsAction } from '@/app/admin/[study]/actions'
import type { Limits } from '@/lib/session/vital-limits'
import { type Vital, vitalRanges } from '@/lib/session/vital-ranges'

const vitals = Object.keys(vitalRanges) as Vital[] // the keys of that very object
const ends = { low: 'at least', high: 'at most' } as const
const end = z.string().regex(/^(\d{1,3}(\.\d)?)?$/, 'A number, or nothing.')
const both = z.object({ low: end, high: end })
const schema = z.object({
  minutes: z.string().regex(/^\d{1,3}$/, 'Enter a whole number.'),
  limits: z.object({
    ...{ systolic: both, diastolic: both, pulse: both },
    ...{ temperature: both, oxygen: both, respiration: both },
  }),
})
type Typed = z.infer<typeof schema>

interface VitalLimitsFormProps {
  studyId: string
  minutes: number
  limits: Limits
}

/** How far apart vital signs are read, and beyond what a value is acknowledged. Everything may be left empty. */
export function VitalLimitsForm({ studyId, minutes, limits }: VitalLimitsFormProps) {
  const [isSaved, setSaved] = useState(false)
  return (
    <>
      <DeedForm
        schema={schema}
        start={{ minutes: String(minutes), limits: asTyped(limits) }}
        send={typed => {
          setSaved(false)
          return setVitalLimitsAction({ studyId, minutes: Number(typed.minutes), limits: asLimits(typed.limits) })
        }}
        done={() => setSaved(true)}
        submit={{ label: 'Save what holds for vital signs', pending: 'Saving…' }}
      >
        {({ control }) => (
          <>
            <Field control={control} name="minutes" label="Read every (0: nothing set)">
              {props => <NumberField {...props} unit="minutes" />}
            </Field>
            {vitals.map(vital => (
              <fieldset key={vital} className="grid min-w-0 gap-4 sm:grid-cols-2">
                <legend className="sr-only">{vitalRanges[vital].label}</legend>
                {(['low', 'high'] as const).map(which => (
                  <Field
                    key={which}
                    control={control}
                    name={`limits.${vital}.${which}`}
                    label={`${vitalRanges[vital].label}, ${ends[which]}`}
                  >
                    {props => <NumberField {...props} unit={vitalRanges[vital].unit} />}
                  </Field>
                ))}
              </fieldset>
            ))}
          </>
        )}
      </DeedForm>
      <p role="status" className="mt-4">
        {isSaved && 'The limits are saved.'}
      </p>
    </>
  )
}

const each = <T,>(of: (vital: Vital) => T) =>
  Object.fromEntries(vitals.map(vital => [vital, of(vital)])) as Record<Vital, T> // each of them is there

const asTyped = (limits: Limits): Typed['limits'] =>
  each(vital => ({ low: String(limits[vital]?.low ?? ''), high: String(limits[vital]?.high ?? '') }))

const numberIn = (text: string): number | undefined => (text === '' ? undefined : Number(text))
const asLimits = (typed: Typed['limits']) =>
  each(vital => ({ low: numberIn(typed[vital].low), high: numberIn(typed[vital].high) }))
