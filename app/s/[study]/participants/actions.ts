'use server'
import { action } from '@/lib/auth/action'
import { changeTouch, changeTouchInput } from '@/lib/session/change-touch'
import { addContact, addContactInput } from '@/lib/trial/add-contact'
import { addCrisisPlan, addCrisisPlanInput } from '@/lib/trial/add-crisis-plan'
import { addParticipant } from '@/lib/trial/add-participant'
import { addParticipantInput } from '@/lib/trial/add-participant-input'
import { assignCareTeam, assignCareTeamInput } from '@/lib/trial/assign-care-team'
import { cancelRemaining, cancelRemainingInput } from '@/lib/trial/cancel-remaining'
import { cancelVisit, cancelVisitInput } from '@/lib/trial/cancel-visit'
import { changeIdentity, changeIdentityInput } from '@/lib/trial/change-identity'
import { closeDeviation, closeDeviationInput } from '@/lib/trial/close-deviation'
import { endCareTeam, endCareTeamInput } from '@/lib/trial/end-care-team'
import { endContact, endContactInput } from '@/lib/trial/end-contact'
import { endWish, endWishInput } from '@/lib/trial/end-wish'
import { findParticipants, findParticipantsInput } from '@/lib/trial/find-participants'
import { keepWish, keepWishInput } from '@/lib/trial/keep-wish'
import { moveVisit, moveVisitInput } from '@/lib/trial/move-visit'
import { planVisits, planVisitsInput } from '@/lib/trial/plan-visits'
import { recordConsent, recordConsentInput } from '@/lib/trial/record-consent'
import { restoreVisit, restoreVisitInput } from '@/lib/trial/restore-visit'
import { revealEarlierIdentity, revealEarlierIdentityInput } from '@/lib/trial/reveal-earlier-identity'
import { revealIdentity, revealIdentityInput } from '@/lib/trial/reveal-identity'
import { setParticipantDates, setParticipantDatesInput } from '@/lib/trial/set-participant-dates'

export const changeIdentityAction = action(changeIdentityInput, changeIdentity)
export const addContactAction = action(addContactInput, addContact)
export const addCrisisPlanAction = action(addCrisisPlanInput, addCrisisPlan)
export const endContactAction = action(endContactInput, endContact)
export const revealEarlierIdentityAction = action(revealEarlierIdentityInput, revealEarlierIdentity)
export const moveVisitAction = action(moveVisitInput, moveVisit)
export const cancelVisitAction = action(cancelVisitInput, cancelVisit)
export const restoreVisitAction = action(restoreVisitInput, restoreVisit)
export const addParticipantAction = action(addParticipantInput, addParticipant)
export const planVisitsAction = action(planVisitsInput, planVisits)
export const findParticipantsAction = action(findParticipantsInput, findParticipants)
export const revealIdentityAction = action(revealIdentityInput, revealIdentity)
export const setParticipantDatesAction = action(setParticipantDatesInput, setParticipantDates)
export const assignCareTeamAction = action(assignCareTeamInput, assignCareTeam)
export const endCareTeamAction = action(endCareTeamInput, endCareTeam)
export const recordConsentAction = action(recordConsentInput, recordConsent)
export const cancelRemainingAction = action(cancelRemainingInput, cancelRemaining)
export const keepWishAction = action(keepWishInput, keepWish)
export const endWishAction = action(endWishInput, endWish)
export const closeDeviationAction = action(closeDeviationInput, closeDeviation)
export const changeTouchAction = action(changeTouchInput, changeTouch)
