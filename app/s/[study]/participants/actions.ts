'use server'
import { action } from '@/lib/auth/action'
import { changeTouch, changeTouchInput } from '@/lib/session/touch/change-touch'
import { closeDeviation, closeDeviationInput } from '@/lib/trial/deviations/close-deviation'
import { addContact, addContactInput } from '@/lib/trial/identity/add-contact'
import { addCrisisPlan, addCrisisPlanInput } from '@/lib/trial/identity/add-crisis-plan'
import { changeIdentity, changeIdentityInput } from '@/lib/trial/identity/change-identity'
import { endContact, endContactInput } from '@/lib/trial/identity/end-contact'
import { endWish, endWishInput } from '@/lib/trial/identity/end-wish'
import { keepWish, keepWishInput } from '@/lib/trial/identity/keep-wish'
import { revealEarlierIdentity, revealEarlierIdentityInput } from '@/lib/trial/identity/reveal-earlier-identity'
import { revealIdentity, revealIdentityInput } from '@/lib/trial/identity/reveal-identity'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { addParticipantInput } from '@/lib/trial/participants/add-participant-input'
import { assignCareTeam, assignCareTeamInput } from '@/lib/trial/participants/assign-care-team'
import { endCareTeam, endCareTeamInput } from '@/lib/trial/participants/end-care-team'
import { findParticipants, findParticipantsInput } from '@/lib/trial/participants/find-participants'
import { recordConsent, recordConsentInput } from '@/lib/trial/participants/record-consent'
import { settleConsent, settleConsentInput } from '@/lib/trial/participants/settle-consent'
import { cancelRemaining, cancelRemainingInput } from '@/lib/trial/visits/cancel-remaining'
import { cancelVisit, cancelVisitInput } from '@/lib/trial/visits/cancel-visit'
import { moveVisit, moveVisitInput } from '@/lib/trial/visits/move-visit'
import { planVisits, planVisitsInput } from '@/lib/trial/visits/plan-visits'
import { restoreVisit, restoreVisitInput } from '@/lib/trial/visits/restore-visit'
import { setParticipantDates, setParticipantDatesInput } from '@/lib/trial/visits/set-participant-dates'

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
export const settleConsentAction = action(settleConsentInput, settleConsent)
export const cancelRemainingAction = action(cancelRemainingInput, cancelRemaining)
export const keepWishAction = action(keepWishInput, keepWish)
export const endWishAction = action(endWishInput, endWish)
export const closeDeviationAction = action(closeDeviationInput, closeDeviation)
export const changeTouchAction = action(changeTouchInput, changeTouch)
