'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { strikeFormAction } from '@/app/s/[study]/measures/actions'
import { WhyFields } from '@/app/s/[study]/participants/[participant]/why-fields'
import { type StrikeReason, strikeReasons } from '@/lib/measures/strike-reasons'
import { isSaid, line, sayIt } from '@/lib/trial/input'

const schema = z
  .object({
    reason: z.enum(Object.keys(strikeReasons) as StrikeReason[], 'Choose a reason.'),
    words: line(500).optional(),
  })
  .refine(isSaid, sayIt)

/** Why a completed form is struck through. */
export const StrikeForm = ({ formId, done }: { formId: string; done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{}}
    send={why => strikeFormAction({ formId, ...why })}
    done={done}
    submit={{ label: 'Mark as entered in error', pending: 'Marking…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <>
        <p>It stays in the record, struck through, and leaves the charts.</p>
        <WhyFields control={control} reasons={strikeReasons} />
      </>
    )}
  </DeedForm>
)
