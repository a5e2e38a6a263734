'use server'
import { action } from '@/lib/auth/action'
import { closeCareCheck, closeCareCheckInput } from '@/lib/care/close-care-check'

export const closeCareCheckAction = action(closeCareCheckInput, closeCareCheck)
