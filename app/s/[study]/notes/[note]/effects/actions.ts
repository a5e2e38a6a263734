'use server'
import { action } from '@/lib/auth/action'
import { triageReported, triageReportedInput } from '@/lib/session/effects/triage-reported'

export const triageReportedAction = action(triageReportedInput, triageReported)
