'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { setParticipantDatesAction } from '@/app/s/[study]/participants/actions'
import { day, line } from '@/lib/trial/input'

const schema = z.object({ consentOn: day, enrolledOn: day, reason: line(500) })

interface CorrectDatesFormProps {
  participantId: string
  consentOn: string
  enrolledOn: string
  done: () => void
}

/** Both days, as they are to be, and why. */
export const CorrectDatesForm = ({ participantId, done, ...dates }: CorrectDatesFormProps) => (
  <DeedForm
    schema={schema}
    start={{ ...dates, reason: '' }}
    send={input => setParticipantDatesAction({ participantId, ...input })}
    done={done}
    submit={{ label: 'Correct', pending: 'Saving…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="consentOn" label="Consent signed on">
          {props => <DateField {...props} />}
        </Field>
        <Field
          control={control}
          name="enrolledOn"
          label="Enrolled on"
          help="Visits that are planned already stay where they are."
        >
          {props => <DateField {...props} />}
        </Field>
        <Field control={control} name="reason" label="Why">
          {props => <TextField {...props} maxLength={500} />}
        </Field>
      </>
    )}
  </DeedForm>
)
