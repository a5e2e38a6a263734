'use server'
import { action } from '@/lib/auth/action'
import { signingAction } from '@/lib/auth/signing-action'
import { confirmSigner, confirmSignerInput } from '@/lib/signing/confirm-signer'
import { endDelegation, endDelegationInput } from '@/lib/trial/people/end-delegation'
import { endMembership, endMembershipInput } from '@/lib/trial/people/end-membership'
import { grantDelegation, grantDelegationInput } from '@/lib/trial/people/grant-delegation'
import { grantMembership, grantMembershipInput } from '@/lib/trial/people/grant-membership'

export const grantDelegationAction = action(grantDelegationInput, grantDelegation)
export const endDelegationAction = action(endDelegationInput, endDelegation)
export const grantMonitorAction = action(grantMembershipInput, grantMembership)
export const endMonitorAction = action(endMembershipInput, endMembership)
export const confirmSignerAction = signingAction(confirmSignerInput, confirmSigner)
