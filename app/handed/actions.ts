'use server'
import { handedAction } from '@/lib/auth/action'
import { declineForm, declineFormInput } from '@/lib/measures/decline-form'
import { fillForm, fillFormInput } from '@/lib/measures/fill-form'

export const fillFormAction = handedAction(fillFormInput, fillForm)
export const declineFormAction = handedAction(declineFormInput, declineForm)
