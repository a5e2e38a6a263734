'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { NumberField } from '@/app/_ui/form/number-field'
import { setVitalLimitsAction } from '@/app/admin/[study]/actions'
import { asLimits, asTyped, LimitFields, typedLimits } from '@/app/admin/[study]/limit-fields'
import type { Limits } from '@/lib/session/vitals/vital-limits'

const schema = z.object({
  minutes: z.string().regex(/^\d{1,3}$/, 'Enter a whole number.'),
  limits: typedLimits,
})

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
            <LimitFields control={control} />
          </>
        )}
      </DeedForm>
      <p role="status" className="mt-4">
        {isSaved && 'The limits are saved.'}
      </p>
    </>
  )
}
