'use server'
import { action } from '@/lib/auth/action'
import { signingAction } from '@/lib/auth/signing-action'
import { addEventWords, addEventWordsInput } from '@/lib/events/add-event-words'
import { assessEvent, assessEventInput } from '@/lib/events/assess-event'
import { enterEvent } from '@/lib/events/enter-event'
import { enterEventInput, followEventInput } from '@/lib/events/event-input'
import { followEvent } from '@/lib/events/follow-event'
import { reportEvent, reportEventInput } from '@/lib/events/report-event'
import { strikeEvent, strikeEventInput } from '@/lib/events/strike-event'
import { signDecisions, signDecisionsInput } from '@/lib/signing/sign-decisions'
import { signEvent, signEventInput } from '@/lib/signing/sign-event'

export const enterEventAction = action(enterEventInput, enterEvent)
export const followEventAction = action(followEventInput, followEvent)
export const assessEventAction = action(assessEventInput, assessEvent)
export const reportEventAction = action(reportEventInput, reportEvent)
export const signDecisionsAction = signingAction(signDecisionsInput, signDecisions)
export const signEventAction = signingAction(signEventInput, signEvent)
export const strikeEventAction = action(strikeEventInput, strikeEvent)
export const addEventWordsAction = action(addEventWordsInput, addEventWords)
