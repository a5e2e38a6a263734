'use server'
import { action } from '@/lib/auth/action'
import { askCareCheck, askCareCheckInput } from '@/lib/care/ask-care-check'
import { offerCareCheck, offerCareCheckInput } from '@/lib/care/offer-care-check'

export const offerCareCheckAction = action(offerCareCheckInput, offerCareCheck)
export const askCareCheckAction = action(askCareCheckInput, askCareCheck)
