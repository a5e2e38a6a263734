'use client'
import { z } from 'zod'
import { DateTimeField } from '@/app/_ui/form/datetime-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { TextField } from '@/app/_ui/form/text-field'
import { addEventWordsAction, reportEventAction, strikeEventAction } from '@/app/s/[study]/events/actions'
import { wallClock } from '@/lib/events/event-facts'
import { line } from '@/lib/trial/input'

const reporting = z.object({ at: wallClock, to: line(200) })
const saying = z.object({ words: line(2000) })
const striking = z.object({ reason: line(500) })

interface OfEvent {
  eventId: string
  done: () => void
}

/** That the sponsor was told: the clock stops. */
export const ReportEventForm = ({ eventId, zone, done }: OfEvent & { zone: string }) => (
  <DeedForm
    schema={reporting}
    start={{ at: '', to: '' }}
    send={input => reportEventAction({ eventId, ...input })}
    done={done}
    submit={{ label: 'Write it down', pending: 'Saving…' }}
  >
    {({ control }) => (
      <>
        <p>Vigil sends nothing: this writes down that somebody did.</p>
        <Field control={control} name="at" label="When">
          {props => <DateTimeField {...props} zone={zone} />}
        </Field>
        <Field control={control} name="to" label="Whom, and how">
          {props => <TextField {...props} maxLength={200} />}
        </Field>
      </>
    )}
  </DeedForm>
)

/** What the safety officer says beside those who work there. */
export const AddEventWordsForm = ({ eventId, done }: OfEvent) => (
  <DeedForm
    schema={saying}
    start={{ words: '' }}
    send={input => addEventWordsAction({ eventId, ...input })}
    done={done}
    submit={{ label: 'Add them', pending: 'Saving…' }}
  >
    {({ control }) => (
      <Field
        control={control}
        name="words"
        label="Your words"
        help="They stand beside what was said before, and change nothing else of the event."
      >
        {props => <ProseField {...props} maxLength={2000} />}
      </Field>
    )}
  </DeedForm>
)

export const StrikeEventForm = ({ eventId, done }: OfEvent) => (
  <DeedForm
    schema={striking}
    start={{ reason: '' }}
    send={input => strikeEventAction({ eventId, ...input })}
    done={done}
    submit={{ label: 'Strike it through', pending: 'Marking…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <>
        <p>It is kept, struck through, and its clock stops.</p>
        <Field control={control} name="reason" label="Why">
          {props => <TextField {...props} maxLength={500} />}
        </Field>
      </>
    )}
  </DeedForm>
)
