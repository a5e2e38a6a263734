'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import {
  calledOffLabels,
  departureLabels,
  departureReasonLabels,
  takenBackLabels,
} from '@/lib/trial/ratings/rating-words'
import {
  assignRaterAction,
  callRatingOffAction,
  explainRatingAction,
  resumeRatingAction,
  sayRatingAction,
} from './actions'
import { ReasonDialog } from './reason-dialog'

interface OfRating {
  ratingId: string
  /** By code. */
  participant: string
}

/** Gives it to somebody who rates at this site. */
export const AssignRater = ({
  ratingId,
  participant,
  raters,
}: OfRating & { raters: Readonly<Record<string, string>> }) => (
  <ReasonDialog
    trigger={{ label: 'Choose who rates', of: participant }}
    title={`${participant}: who rates`}
    label="Blinded rater"
    name="raterId"
    options={raters}
    submit="Give it to them"
    send={raterId => assignRaterAction({ ratingId, raterId })}
  />
)

export const CallRatingOff = ({ ratingId, participant }: OfRating) => (
  <ReasonDialog
    trigger={{ label: 'Call it off', of: participant, kind: 'withdraw' }}
    title={`${participant}: call the rating off`}
    options={calledOffLabels}
    submit="Call the rating off"
    send={reason => callRatingOffAction({ ratingId, reason })}
  />
)

export const ResumeRating = ({ ratingId, participant }: OfRating) => (
  <DeedButton label="Plan it again" of={participant} pending="Saving…" send={() => resumeRatingAction({ ratingId })} />
)

/** A wrong tick: what was said stays beside its taking back. */
export const TakeBack = ({ ratingId, participant }: OfRating) => (
  <ReasonDialog
    trigger={{ label: 'Take it back', of: participant }}
    title={`${participant}: take back what was said`}
    options={takenBackLabels}
    submit="Take it back"
    send={reason => sayRatingAction({ ratingId, as: 'taken_back', reason })}
  />
)

export const ExplainDeparture = ({
  ratingId,
  participant,
  departure,
}: OfRating & { departure: keyof typeof departureLabels }) => (
  <ReasonDialog
    trigger={{ label: 'Say why', of: participant }}
    title={`${participant}: ${departureLabels[departure].toLowerCase()}`}
    options={departureReasonLabels}
    submit="Keep the reason"
    send={reason => explainRatingAction({ ratingId, departure, reason })}
  />
)
