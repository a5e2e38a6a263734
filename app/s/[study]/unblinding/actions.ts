'use server'
import { action } from '@/lib/auth/action'
import { signingAction } from '@/lib/auth/signing-action'
import { confirmUnblinding, confirmUnblindingInput } from '@/lib/signing/confirm-unblinding'
import { refuseUnblinding, refuseUnblindingInput } from '@/lib/signing/refuse-unblinding'
import { requestUnblinding, requestUnblindingInput } from '@/lib/signing/request-unblinding'
import { withdrawUnblinding, withdrawUnblindingInput } from '@/lib/signing/withdraw-unblinding'

export const requestUnblindingAction = signingAction(requestUnblindingInput, requestUnblinding)
export const confirmUnblindingAction = signingAction(confirmUnblindingInput, confirmUnblinding)
export const refuseUnblindingAction = action(refuseUnblindingInput, refuseUnblinding)
export const withdrawUnblindingAction = action(withdrawUnblindingInput, withdrawUnblinding)
