'use server'
import { action } from '@/lib/auth/action'
import { describeEffects, describeEffectsInput } from '@/lib/session/effects/describe-effects'
import { triageEffects, triageEffectsInput } from '@/lib/session/effects/triage-effects'

export const triageEffectsAction = action(triageEffectsInput, triageEffects)
export const describeEffectsAction = action(describeEffectsInput, describeEffects)
