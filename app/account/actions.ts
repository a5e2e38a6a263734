'use server'
import { action } from '@/lib/auth/action'
import { endOtherSessions, endOtherSessionsInput, endSession, endSessionInput } from '@/lib/credentials/end-sessions'

export const endSessionAction = action(endSessionInput, endSession)
export const endOtherSessionsAction = action(endOtherSessionsInput, endOtherSessions)
