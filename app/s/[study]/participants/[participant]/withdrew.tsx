'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { Notice } from '@/app/_ui/page/notice'
import { cancelRemainingAction } from '@/app/s/[study]/participants/actions'
import { dateWords } from '@/lib/clock/calendar'

interface WithdrewProps {
  participantId: string
  since: string
  /** Visits of later days that are still planned. */
  remaining: number
  mayCancel: boolean
}

/** What it means that somebody takes part no longer, and what is left to arrange. */
export function Withdrew({ participantId, since, remaining, mayCancel }: WithdrewProps) {
  const left = remaining === 1 ? 'One visit is still planned.' : `${remaining} visits are still planned.`
  return (
    <div className="mb-8">
      <Notice
        kind="attention"
        title={`Withdrew from taking part on ${dateWords(since)}.`}
        action={
          mayCancel && remaining > 0 ? (
            <DeedButton
              label="Cancel what is still planned"
              pending="Cancelling…"
              send={() => cancelRemainingAction({ participantId })}
            />
          ) : undefined
        }
      >
        Nothing of later days is collected. What was begun before can be finished, and what there is is kept.
        {remaining > 0 && ` ${left}`}
      </Notice>
    </div>
  )
}
