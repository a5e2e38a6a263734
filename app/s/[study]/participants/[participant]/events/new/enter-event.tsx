'use client'
import { useRouter } from 'next/navigation'
import type { z } from 'zod'
import { DateTimeField } from '@/app/_ui/form/datetime-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { enterEventAction } from '@/app/s/[study]/events/actions'
import { FactFields } from '@/app/s/[study]/events/fact-fields'
import { adverseEvent1 } from '@/lib/events/definitions/adverse-event-1'
import { enterEventInput } from '@/lib/events/event-input'

const { aware_at: knownSince } = adverseEvent1.fields

interface EnterEventProps {
  study: string
  participantId: string
  /** Visit to words. */
  visits: Readonly<Record<string, string>>
  visitId: string | null
  zone: string
}

/** One event, in the order in which it is told. */
export function EnterEvent({ study, participantId, visits, visitId, zone }: EnterEventProps) {
  const { push } = useRouter()
  return (
    <DeedForm
      schema={enterEventInput as z.ZodType<z.output<typeof enterEventInput>, z.output<typeof enterEventInput>>}
      start={{ participantId, visitId: visitId ?? undefined, facts: { AETERM: '', AESTDAT: '' } }}
      send={enterEventAction}
      done={({ eventId }) => push(`/s/${study}/events/${eventId}`)}
      submit={{ label: 'Enter the event', pending: 'Saving…' }}
    >
      {({ control, watch }) => (
        <>
          <FactFields control={control} decision={watch('decision')} ongoing={watch('facts.AEONGO')} />
          <Field control={control} name="visitId" label="Heard of at" optional>
            {props => (
              <SelectField
                {...props}
                value={props.value ?? null}
                none="No visit"
                options={visits}
                onChange={id => props.onChange(id ?? undefined)}
              />
            )}
          </Field>
          <Field control={control} name="awareAt" label={knownSince.label} optional help={knownSince.help}>
            {props => (
              <DateTimeField
                {...props}
                zone={zone}
                value={props.value ?? ''}
                onChange={at => props.onChange(at || undefined)}
              />
            )}
          </Field>
        </>
      )}
    </DeedForm>
  )
}
