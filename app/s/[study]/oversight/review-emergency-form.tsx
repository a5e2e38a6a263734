'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { reviewEmergencyAction } from '@/app/s/[study]/emergency/actions'
import { emergencyFindings } from '@/lib/review/emergency/emergency-reasons'

const schema = z.object({
  finding: z.enum(Object.keys(emergencyFindings) as (keyof typeof emergencyFindings)[], 'Choose one of the two.'),
  words: z.string().regex(/\S/, 'Write a word or two.').max(8000),
})

export interface ReviewEmergencyProps {
  emergencyId: string
  /** Who opened whose record, for those who hear one button of many. */
  about: string
}

/** Closes it with what was found, once. */
export const ReviewEmergencyForm = ({ emergencyId, about, done }: ReviewEmergencyProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ words: '' }}
    send={input => reviewEmergencyAction({ emergencyId, ...input })}
    done={done}
    submit={{ label: 'Close the review', pending: 'Saving…' }}
  >
    {({ control }) => (
      <>
        <p>{about}. What you find stands in the audit trail and can’t be changed afterwards.</p>
        <Field control={control} name="finding" label="What you find">
          {props => (
            <ChoiceField
              {...props}
              value={props.value ?? null}
              options={emergencyFindings}
              onChange={code => props.onChange(code ?? undefined)}
            />
          )}
        </Field>
        <Field control={control} name="words" label="In your words">
          {props => <ProseField {...props} maxLength={8000} rows={3} />}
        </Field>
      </>
    )}
  </DeedForm>
)
