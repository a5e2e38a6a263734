'use server'
import { action } from '@/lib/auth/action'
import { passkeyAction } from '@/lib/auth/passkey-action'
import { addPasskey, addPasskeyInput, beginPasskey, beginPasskeyInput } from '@/lib/credentials/add-passkey'
import { changePassword, changePasswordInput } from '@/lib/credentials/change-password'
import { endOtherSessions, endOtherSessionsInput, endSession, endSessionInput } from '@/lib/credentials/end-sessions'
import { removePasskey, removePasskeyInput } from '@/lib/credentials/remove-passkey'
import { renewRecoveryCodes, renewRecoveryCodesInput } from '@/lib/credentials/renew-recovery-codes'
import { beginFactor, beginFactorInput, confirmFactor, confirmFactorInput } from '@/lib/credentials/replace-factor'

export const endSessionAction = action(endSessionInput, endSession)
export const endOtherSessionsAction = action(endOtherSessionsInput, endOtherSessions)
export const changePasswordAction = action(changePasswordInput, changePassword)
export const beginFactorAction = action(beginFactorInput, beginFactor)
export const confirmFactorAction = action(confirmFactorInput, confirmFactor)
export const renewRecoveryCodesAction = action(renewRecoveryCodesInput, renewRecoveryCodes)
export const beginPasskeyAction = passkeyAction(beginPasskeyInput, beginPasskey)
export const addPasskeyAction = action(addPasskeyInput, addPasskey)
export const removePasskeyAction = action(removePasskeyInput, removePasskey)
