'use server'
import { action } from '@/lib/auth/action'
import { explainRating, explainRatingInput } from '@/lib/trial/deviations/explain-rating'
import { assignRater, assignRaterInput } from '@/lib/trial/ratings/assign-rater'
import { callRatingOff, callRatingOffInput } from '@/lib/trial/ratings/call-rating-off'
import { resumeRating, resumeRatingInput } from '@/lib/trial/ratings/resume-rating'
import { sayRating, sayRatingInput } from '@/lib/trial/ratings/say-rating'

export const sayRatingAction = action(sayRatingInput, sayRating)
export const assignRaterAction = action(assignRaterInput, assignRater)
export const callRatingOffAction = action(callRatingOffInput, callRatingOff)
export const resumeRatingAction = action(resumeRatingInput, resumeRating)
export const explainRatingAction = action(explainRatingInput, explainRating)
