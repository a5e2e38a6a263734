'use client'
import type { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { followEventAction } from '@/app/s/[study]/events/actions'
import { FactFields } from '@/app/s/[study]/events/fact-fields'
import { asksTreatment, type EventFormId } from '@/lib/events/event-forms'
import { type EventFacts, followUpOfEvent } from '@/lib/events/event-input'

type Typed = z.output<typeof followUpOfEvent>

interface FollowEventProps {
  eventId: string
  form: EventFormId
  /** As it stands: what is changed in it becomes another entry. */
  facts: EventFacts
  decision: Typed['decision']
  whyNot: string | null
}

/** What is known by now, on top of what was said before. */
export const FollowEvent = ({ eventId, form, facts, decision, whyNot }: FollowEventProps) => (
  <DeedDialog
    trigger={{ label: 'Follow it up' }}
    title="What is known by now?"
    schema={followUpOfEvent as z.ZodType<Typed, Typed>}
    start={{ decision, whyNot: whyNot ?? undefined, facts: { ...facts, words: undefined } }}
    send={input => followEventAction({ eventId, ...input })}
    submit={{ label: 'Add the follow-up', pending: 'Saving…' }}
  >
    {({ control, watch }) => (
      <FactFields
        control={control}
        decision={watch('decision')}
        ongoing={watch('facts.AEONGO')}
        treated={asksTreatment(form) ? watch('facts.AECONTRT') : undefined}
      />
    )}
  </DeedDialog>
)
