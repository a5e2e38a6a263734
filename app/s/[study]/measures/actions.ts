'use server'
import { action } from '@/lib/auth/action'
import { declineForm, declineFormInput } from '@/lib/measures/decline-form'
import { enterForm, enterFormInput } from '@/lib/measures/enter-form'
import { handOver, handOverInput } from '@/lib/measures/hand-over'
import { leaveOut, leaveOutInput } from '@/lib/measures/leave-out'
import { reviewConcern } from '@/lib/measures/review-concern'
import { concernInput, seeConcern } from '@/lib/measures/see-concern'
import { strikeForm, strikeFormInput } from '@/lib/measures/strike-form'

export const handOverAction = action(handOverInput, handOver)
export const enterFormAction = action(enterFormInput, enterForm)
export const leaveOutAction = action(leaveOutInput, leaveOut)
export const seeConcernAction = action(concernInput, seeConcern)
export const reviewConcernAction = action(concernInput, reviewConcern)
export const declineFormAction = action(declineFormInput, declineForm)
export const strikeFormAction = action(strikeFormInput, strikeForm)
