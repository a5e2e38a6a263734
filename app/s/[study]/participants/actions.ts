'use server'
import { action } from '@/lib/auth/action'
import { addParticipant } from '@/lib/trial/add-participant'
import { addParticipantInput } from '@/lib/trial/add-participant-input'
import { assignCareTeam, assignCareTeamInput } from '@/lib/trial/assign-care-team'
import { endCareTeam, endCareTeamInput } from '@/lib/trial/end-care-team'
import { findParticipants, findParticipantsInput } from '@/lib/trial/find-participants'
import { planVisits, planVisitsInput } from '@/lib/trial/plan-visits'
import { revealIdentity, revealIdentityInput } from '@/lib/trial/reveal-identity'
import { setParticipantDates, setParticipantDatesInput } from '@/lib/trial/set-participant-dates'

export const addParticipantAction = action(addParticipantInput, addParticipant)
export const planVisitsAction = action(planVisitsInput, planVisits)
export const findParticipantsAction = action(findParticipantsInput, findParticipants)
export const revealIdentityAction = action(revealIdentityInput, revealIdentity)
export const setParticipantDatesAction = action(setParticipantDatesInput, setParticipantDates)
export const assignCareTeamAction = action(assignCareTeamInput, assignCareTeam)
export const endCareTeamAction = action(endCareTeamInput, endCareTeam)
