'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { day } from '@/lib/trial/input'
import { notDoneLabels } from '@/lib/trial/ratings/rating-words'
import { sayRatingAction } from './actions'
import { ReasonDialog } from './reason-dialog'

const schema = z.object({ doneOn: day })

interface SayDoneProps {
  ratingId: string
  /** By code. */
  participant: string
  /** The last day it can have been done on. */
  lastDay: string
  /** Whether that is today and within its window or after it, so that one tap says it. */
  isToday: boolean
}

/** Done today in one tap; another day, or not done, in two. */
export function SayDone({ ratingId, participant, lastDay, isToday }: SayDoneProps) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      {isToday && (
        <div>
          <DeedButton
            label="Rating done today"
            of={participant}
            pending="Saving…"
            kind="primary"
            send={() => sayRatingAction({ ratingId, as: 'done', doneOn: lastDay })}
          />
        </div>
      )}
      <DeedDialog
        trigger={{ label: isToday ? 'Another day' : 'Rating done', of: participant }}
        title={`${participant}: rating done`}
        schema={schema}
        start={{ doneOn: lastDay }}
        send={({ doneOn }) => sayRatingAction({ ratingId, as: 'done', doneOn })}
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
      </DeedDialog>
      <ReasonDialog
        trigger={{ label: 'Not done', of: participant }}
        title={`${participant}: rating not done`}
        options={notDoneLabels}
        submit="The rating was not done"
        send={reason => sayRatingAction({ ratingId, as: 'not_done', reason })}
      />
    </div>
  )
}
