'use client'
import type { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { assessEventAction } from '@/app/s/[study]/events/actions'
import { type EventFormId, eventForm, relatedIn } from '@/lib/events/event-forms'
import { type Assessment, assessment } from '@/lib/events/event-input'
import { criteriaLabels, yesNoLabels } from '@/lib/events/event-words'

const { fields } = eventForm

export interface AssessEventProps {
  eventId: string
  form: EventFormId
  before: Assessment | null
}

/** What only a physician says, to whom it is delegated. */
export const AssessEventForm = ({ eventId, form, before, done }: AssessEventProps & { done: () => void }) => (
  <DeedForm
    schema={assessment as z.ZodType<Assessment, Assessment>}
    start={before ?? { criteria: [] }}
    send={says => assessEventAction({ eventId, assessment: says })}
    done={done}
    submit={{ label: 'Keep the assessment', pending: 'Saving…' }}
  >
    {({ control, watch }) => (
      <>
        <Field control={control} name="AESER" label={fields.AESER.label}>
          {props => <ChoiceField {...props} value={props.value ?? null} always options={yesNoLabels} />}
        </Field>
        {watch('AESER') === 'yes' && (
          <Field control={control} name="criteria" label={fields.criteria.label}>
            {({ value, onChange, ...props }) => (
              <MultiField
                {...props}
                options={criteriaLabels}
                value={new Set(value)}
                onTick={(code, ticked) =>
                  onChange(ticked ? [...value, code] : value.filter((one: string) => one !== code))
                }
              />
            )}
          </Field>
        )}
        <Field control={control} name="AEREL" label={fields.AEREL.label}>
          {props => <ChoiceField {...props} value={props.value ?? null} always options={relatedIn(form)} />}
        </Field>
        <Field control={control} name="related_therapy" label={fields.related_therapy.label}>
          {props => <ChoiceField {...props} value={props.value ?? null} always options={relatedIn(form)} />}
        </Field>
        <Field control={control} name="listed" label={fields.listed.label}>
          {props => <ChoiceField {...props} value={props.value ?? null} always options={yesNoLabels} />}
        </Field>
        <Field control={control} name="words" label={fields.assessment_words.label} optional>
          {props => (
            <ProseField
              {...props}
              maxLength={fields.assessment_words.maxLength}
              value={props.value ?? ''}
              onChange={text => props.onChange(text || undefined)}
            />
          )}
        </Field>
      </>
    )}
  </DeedForm>
)
