'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { notDoneLabels } from '@/lib/trial/ratings/rating-words'
import { sayRatingAction } from './actions'
import { ReasonDialog } from './reason-dialog'

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
      <FetchedDialog
        trigger={{ label: isToday ? 'Another day' : 'Rating done', of: participant }}
        title={`${participant}: rating done`}
        form={async () => (await import('./say-done-form')).SayDoneForm}
        of={{ ratingId, lastDay }}
      />
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
