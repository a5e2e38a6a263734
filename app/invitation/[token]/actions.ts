'use server'
import { publicAction } from '@/lib/auth/action'
import { acceptInvitation, acceptInvitationInput } from '@/lib/credentials/accept-invitation'

export const acceptInvitationAction = publicAction(acceptInvitationInput, acceptInvitation)
