'use client'
import type { z } from 'zod'
import { DateTimeField } from '@/app/_ui/form/datetime-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { followEventAction } from '@/app/s/[study]/events/actions'
import { FactFields } from '@/app/s/[study]/events/fact-fields'
import { askedAgain, type EventFacts } from '@/lib/events/event-facts'
import { asksTreatment, type EventFormId, takesNotKnown, takesPartialDays } from '@/lib/events/event-forms'
import { followUpOfEvent } from '@/lib/events/event-input'

type Typed = z.output<typeof followUpOfEvent>

export interface FollowEventProps {
  eventId: string
  form: EventFormId
  /** As it stands: what is changed in it becomes another entry. */
  facts: EventFacts
  decision: Typed['decision']
  whyNot: string | null
  zone: string
}

/** What is known by now, on top of what was said before. */
export const FollowEventForm = ({
  eventId,
  form,
  facts,
  decision,
  whyNot,
  zone,
  done,
}: FollowEventProps & { done: () => void }) => (
  <DeedForm
    schema={followUpOfEvent as z.ZodType<Typed, Typed>}
    start={{ decision, whyNot: whyNot ?? undefined, facts: { ...askedAgain(facts), words: undefined } }}
    send={input => followEventAction({ eventId, ...input })}
    done={done}
    submit={{ label: 'Add the follow-up', pending: 'Saving…' }}
  >
    {({ control, watch }) => (
      <>
        <FactFields
          control={control}
          decision={watch('decision')}
          ongoing={watch('facts.AEONGO')}
          treated={asksTreatment(form) ? watch('facts.AECONTRT') : undefined}
          wholeDays={!takesPartialDays(form)}
          outright={!takesNotKnown(form)}
        />
        <Field
          control={control}
          name="awareAt"
          label="Known since, corrected"
          optional
          help="Where what was said of it is not so. Left open, it stays; what was said before is kept."
        >
          {props => (
            <DateTimeField
              {...props}
              zone={zone}
              value={props.value ?? ''}
              onChange={at => props.onChange(at || undefined)}
            />
          )}
        </Field>
        {watch('awareAt') && (
          <Field control={control} name="awareWhy" label="Why that is corrected">
            {props => <TextField {...props} maxLength={500} value={props.value ?? ''} />}
          </Field>
        )}
      </>
    )}
  </DeedForm>
)
