'use server'
import { action } from '@/lib/auth/action'
import { assignRater, assignRaterInput } from '@/lib/trial/assign-rater'
import { callRatingOff, callRatingOffInput } from '@/lib/trial/call-rating-off'
import { explainRating, explainRatingInput } from '@/lib/trial/explain-rating'
import { resumeRating, resumeRatingInput } from '@/lib/trial/resume-rating'
import { sayRating, sayRatingInput } from '@/lib/trial/say-rating'

export const sayRatingAction = action(sayRatingInput, sayRating)
export const assignRaterAction = action(assignRaterInput, assignRater)
export const callRatingOffAction = action(callRatingOffInput, callRatingOff)
export const resumeRatingAction = action(resumeRatingInput, resumeRating)
export const explainRatingAction = action(explainRatingInput, explainRating)
