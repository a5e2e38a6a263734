'use server'
import { action } from '@/lib/auth/action'
import { setSiteLimits, setSiteLimitsInput } from '@/lib/session/vitals/set-site-limits'
import { setVitalLimits, setVitalLimitsInput } from '@/lib/session/vitals/set-vital-limits'
import { setBackUp, setBackUpInput } from '@/lib/trial/identity/set-back-up'
import { addLicence, addLicenceInput } from '@/lib/trial/people/add-licence'
import { bringInStaff } from '@/lib/trial/people/bring-in-staff'
import { correctStaff, correctStaffInput } from '@/lib/trial/people/correct-staff'
import { endLicence, endLicenceInput } from '@/lib/trial/people/end-licence'
import { endMembership, endMembershipInput } from '@/lib/trial/people/end-membership'
import { grantMembership, grantMembershipInput } from '@/lib/trial/people/grant-membership'
import { inviteStaffInput } from '@/lib/trial/people/invite-staff'
import { letEnrolAgain, letEnrolAgainInput } from '@/lib/trial/people/let-enrol-again'
import { renewInvitation, renewInvitationInput } from '@/lib/trial/people/renew-invitation'
import { resumeMembership, resumeMembershipInput } from '@/lib/trial/people/resume-membership'
import { resumeStaff, resumeStaffInput } from '@/lib/trial/people/resume-staff'
import { suspendMembership, suspendMembershipInput } from '@/lib/trial/people/suspend-membership'
import { suspendStaff, suspendStaffInput } from '@/lib/trial/people/suspend-staff'
import { withdrawInvitation, withdrawInvitationInput } from '@/lib/trial/people/withdraw-invitation'
import { addSite, addSiteInput } from '@/lib/trial/study/add-site'
import { correctSite, correctSiteInput } from '@/lib/trial/study/correct-site'
import { setSchedule, setScheduleInput } from '@/lib/trial/study/set-schedule'
import { setSiteSettings, setSiteSettingsInput } from '@/lib/trial/study/set-site-settings'
import { setStudySettings, setStudySettingsInput } from '@/lib/trial/study/set-study-settings'
import { setTouchKinds, setTouchKindsInput } from '@/lib/trial/study/set-touch-kinds'

export const setStudySettingsAction = action(setStudySettingsInput, setStudySettings)
export const addSiteAction = action(addSiteInput, addSite)
export const correctSiteAction = action(correctSiteInput, correctSite)
export const inviteStaffAction = action(inviteStaffInput, bringInStaff)
export const renewInvitationAction = action(renewInvitationInput, renewInvitation)
export const withdrawInvitationAction = action(withdrawInvitationInput, withdrawInvitation)
export const grantMembershipAction = action(grantMembershipInput, grantMembership)
export const endMembershipAction = action(endMembershipInput, endMembership)
export const suspendMembershipAction = action(suspendMembershipInput, suspendMembership)
export const resumeMembershipAction = action(resumeMembershipInput, resumeMembership)
export const suspendStaffAction = action(suspendStaffInput, suspendStaff)
export const correctStaffAction = action(correctStaffInput, correctStaff)
export const resumeStaffAction = action(resumeStaffInput, resumeStaff)
export const letEnrolAgainAction = action(letEnrolAgainInput, letEnrolAgain)
export const addLicenceAction = action(addLicenceInput, addLicence)
export const endLicenceAction = action(endLicenceInput, endLicence)
export const setScheduleAction = action(setScheduleInput, setSchedule)
export const setVitalLimitsAction = action(setVitalLimitsInput, setVitalLimits)
export const setSiteLimitsAction = action(setSiteLimitsInput, setSiteLimits)
export const setSiteSettingsAction = action(setSiteSettingsInput, setSiteSettings)
export const setTouchKindsAction = action(setTouchKindsInput, setTouchKinds)
export const setBackUpAction = action(setBackUpInput, setBackUp)
