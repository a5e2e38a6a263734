'use server'
import { action } from '@/lib/auth/action'
import { endDelegation, endDelegationInput } from '@/lib/trial/end-delegation'
import { endMembership, endMembershipInput } from '@/lib/trial/end-membership'
import { grantDelegation, grantDelegationInput } from '@/lib/trial/grant-delegation'
import { grantMembership, grantMembershipInput } from '@/lib/trial/grant-membership'

export const grantDelegationAction = action(grantDelegationInput, grantDelegation)
export const endDelegationAction = action(endDelegationInput, endDelegation)
export const grantMonitorAction = action(grantMembershipInput, grantMembership)
export const endMonitorAction = action(endMembershipInput, endMembership)
