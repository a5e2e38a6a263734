'use server'
import { action } from '@/lib/auth/action'
import { signingAction } from '@/lib/auth/signing-action'
import { endEmergency, endEmergencyInput } from '@/lib/review/emergency/end-emergency'
import { openEmergency, openEmergencyInput } from '@/lib/review/emergency/open-emergency'
import { reviewEmergency, reviewEmergencyInput } from '@/lib/review/emergency/review-emergency'

export const openEmergencyAction = signingAction(openEmergencyInput, openEmergency)
export const endEmergencyAction = action(endEmergencyInput, endEmergency)
export const reviewEmergencyAction = action(reviewEmergencyInput, reviewEmergency)
