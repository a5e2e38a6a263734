'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { day } from '@/lib/trial/input'
import { sayRatingAction } from './actions'

const schema = z.object({ doneOn: day })

interface SayDoneFormProps {
  ratingId: string
  /** The last day it can have been done on. */
  lastDay: string
  done: () => void
}

/** On which day it was done. */
export const SayDoneForm = ({ ratingId, lastDay, done }: SayDoneFormProps) => (
  <DeedForm
    schema={schema}
    start={{ doneOn: lastDay }}
    send={({ doneOn }) => sayRatingAction({ ratingId, as: 'done', doneOn })}
    done={done}
    submit={{ label: 'The rating was done', pending: 'Saving…' }}
  >
    {({ control }) => (
      <Field
        control={control}
        name="doneOn"
        label="On which day"
        help="Vigil keeps that it was done; the rating form and its result stay outside."
      >
        {props => <DateField {...props} />}
      </Field>
    )}
  </DeedForm>
)
