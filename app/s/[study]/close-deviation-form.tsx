'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { Tiles } from '@/app/_ui/form/tiles'
import { closeDeviationAction } from '@/app/s/[study]/participants/actions'
import { isSaid, line, sayIt } from '@/lib/trial/input'
import { type MoveReason, moveReasonLabels } from '@/lib/trial/visits/visit-reasons'

const words = line(1000)
const completing = z
  .object({
    reason: z.enum(Object.keys(moveReasonLabels) as MoveReason[], 'Choose a reason.'),
    words: words.optional(),
  })
  .refine(isSaid, sayIt)
const dismissing = z.object({ words })
const ways = { completed: 'It is a deviation', dismissed: 'It is none' }

interface CloseDeviationFormProps {
  deviationId: string
  /** Why the visit was moved so by hand: chosen already, to be confirmed or changed. */
  reason: MoveReason | null
  done: () => void
}

/** A deviation that was drafted is completed with a reason, or dismissed with one. */
export function CloseDeviationForm({ deviationId, reason, done }: CloseDeviationFormProps) {
  const [way, setWay] = useState<string | null>('completed')
  return (
    <div className="grid gap-6">
      <fieldset>
        <legend className="field-label mb-2">What is it?</legend>
        <Tiles name={`${deviationId}-way`} options={ways} value={way} onChange={next => setWay(next ?? way)} />
      </fieldset>
      {way === 'completed' ? (
        <DeedForm
          schema={completing}
          start={reason ? { reason } : {}}
          send={input => closeDeviationAction({ deviationId, as: 'completed', ...input })}
          done={done}
          submit={{ label: 'Complete the deviation', pending: 'Saving…' }}
        >
          {({ control }) => (
            <>
              <Field control={control} name="reason" label="Why">
                {props => (
                  <SelectField
                    {...props}
                    value={props.value ?? null}
                    options={moveReasonLabels}
                    onChange={code => props.onChange(code ?? undefined)}
                  />
                )}
              </Field>
              <Field
                control={control}
                name="words"
                label="What happened, and what was done"
                optional
                help="Kept locked, with the participant’s record."
              >
                {props => (
                  <ProseField
                    {...props}
                    maxLength={1000}
                    value={props.value ?? ''}
                    onChange={text => props.onChange(text || undefined)}
                  />
                )}
              </Field>
            </>
          )}
        </DeedForm>
      ) : (
        <DeedForm
          schema={dismissing}
          start={{ words: '' }}
          send={input => closeDeviationAction({ deviationId, as: 'dismissed', ...input })}
          done={done}
          submit={{ label: 'It is no deviation', pending: 'Saving…' }}
        >
          {({ control }) => (
            <Field control={control} name="words" label="Why it is none">
              {props => <ProseField {...props} maxLength={1000} />}
            </Field>
          )}
        </DeedForm>
      )}
    </div>
  )
}
