'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { PartialDayField } from '@/app/_ui/form/partial-day-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { NoneFields } from '@/app/s/[study]/events/none-fields'
import { knownDay } from '@/lib/events/event-facts'
import { eventForm } from '@/lib/events/event-forms'
import { noneOfEffect } from '@/lib/events/event-input'
import { decisionLabels } from '@/lib/events/event-words'
import type { ReportedPage } from '@/lib/session/effects/read-reported'
import { triageReportedAction } from './actions'

const form = eventForm.fields
const noneSchema = z.object({
  ...noneOfEffect,
  facts: z.object({ AESTDAT: knownDay, AEENDAT: knownDay.optional() }),
})

type None = z.output<typeof noneSchema>

interface OfEffect {
  noteId: string
  itemId: string
  term: string
}

export interface NotAnEventProps extends OfEffect {
  isGone: boolean
  /** The days that the report gives. */
  days: { AESTDAT?: string; AEENDAT?: string }
  /** When the contact was held, by the site’s clock. */
  heldAt: string | undefined
  zone: string
}

/** Why it is none, and the days that the report does not hold; what else the form would ask was not asked. */
export const NotAnEventForm = ({
  noteId,
  itemId,
  isGone,
  days,
  heldAt,
  zone,
  done,
}: NotAnEventProps & { done: () => void }) => (
  <DeedForm
    schema={noneSchema as z.ZodType<None, None>}
    start={{ whyNot: '', awareAt: heldAt, facts: { AESTDAT: '', ...days } }}
    send={input => triageReportedAction({ noteId, itemId, decision: 'not_ae', ...input })}
    done={done}
    submit={{ label: 'Say so', pending: 'Saving…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="whyNot" label={form.why_not.label} help={form.why_not.help}>
          {props => <TextField {...props} maxLength={form.why_not.maxLength} />}
        </Field>
        <div className="abreast">
          <Field control={control} name="facts.AESTDAT" label={form.AESTDAT.label}>
            {props => <PartialDayField {...props} known="How far it is known when it began" />}
          </Field>
          {isGone && (
            <Field control={control} name="facts.AEENDAT" label={form.AEENDAT.label}>
              {props => (
                <PartialDayField
                  {...props}
                  known="How far it is known when it ended"
                  value={props.value ?? ''}
                  onChange={on => props.onChange(on || undefined)}
                />
              )}
            </Field>
          )}
        </div>
        <NoneFields control={control} zone={zone} left="when the contact began" />
      </>
    )}
  </DeedForm>
)

export interface ItIsEventProps extends OfEffect {
  events: ReportedPage['events']
}

const knownSchema = z.object({ eventId: z.uuid('Choose which event it is.') })

/** What was decided of it before, at the session or another contact. */
export const ItIsEventForm = ({ noteId, itemId, events, done }: ItIsEventProps & { done: () => void }) => (
  <DeedForm
    schema={knownSchema}
    start={{ eventId: '' }}
    send={input => triageReportedAction({ noteId, itemId, decision: 'known', ...input })}
    done={done}
    submit={{ label: 'It is that one', pending: 'Saving…' }}
  >
    {({ control }) => (
      <Field control={control} name="eventId" label="Which event">
        {props => (
          <SelectField
            {...props}
            value={props.value || null}
            options={Object.fromEntries(
              events.map(({ id, number, decision }) => [
                id,
                `Event ${number}: ${decisionLabels[decision].toLowerCase()}`,
              ]),
            )}
            onChange={id => props.onChange(id ?? '')}
          />
        )}
      </Field>
    )}
  </DeedForm>
)
