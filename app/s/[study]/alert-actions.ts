'use server'
import { action } from '@/lib/auth/action'
import { seeAlert, seeAlertInput } from '@/lib/messages/see-alert'

export const seeAlertAction = action(seeAlertInput, seeAlert)
