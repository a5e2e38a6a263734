'use client'
import { z } from 'zod'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { declineFormAction, reviewConcernAction, strikeFormAction } from '@/app/s/[study]/measures/actions'
import { WhyFields } from '@/app/s/[study]/participants/[participant]/why-fields'
import type { FormPage } from '@/lib/measures/read-form'
import { type StrikeReason, strikeReasons } from '@/lib/measures/strike-reasons'
import { isSaid, line, sayIt } from '@/lib/trial/input'

const schema = z
  .object({
    reason: z.enum(Object.keys(strikeReasons) as StrikeReason[], 'Choose a reason.'),
    words: line(500).optional(),
  })
  .refine(isSaid, sayIt)

/** What can be done about a completed form: looked at by the supervisor, or struck through with a reason. */
export function FormDeeds({ form, may }: Pick<FormPage, 'form' | 'may'>) {
  const formId = form.id
  return (
    <>
      {may.reviewConcern && (
        <DeedButton
          label="I have looked at it"
          pending="Saving…"
          kind="primary"
          send={() => reviewConcernAction({ formId })}
        />
      )}
      {may.decline && (
        <DeedButton label="Close as declined" pending="Closing…" send={() => declineFormAction({ formId })} />
      )}
      {may.strike && (
        <DeedDialog
          trigger={{ label: 'Entered in error' }}
          title="Entered in error"
          schema={schema}
          start={{}}
          send={why => strikeFormAction({ formId, ...why })}
          submit={{ label: 'Mark as entered in error', pending: 'Marking…', kind: 'withdraw' }}
        >
          {({ control }) => (
            <>
              <p>It stays in the record, struck through, and leaves the charts.</p>
              <WhyFields control={control} reasons={strikeReasons} />
            </>
          )}
        </DeedDialog>
      )}
    </>
  )
}
