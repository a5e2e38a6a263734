'use server'
import { action } from '@/lib/auth/action'
import { setSiteLimits, setSiteLimitsInput } from '@/lib/session/set-site-limits'
import { setVitalLimits, setVitalLimitsInput } from '@/lib/session/set-vital-limits'
import { addLicence, addLicenceInput } from '@/lib/trial/add-licence'
import { addSite, addSiteInput } from '@/lib/trial/add-site'
import { endMembership, endMembershipInput } from '@/lib/trial/end-membership'
import { grantMembership, grantMembershipInput } from '@/lib/trial/grant-membership'
import { inviteStaff, inviteStaffInput } from '@/lib/trial/invite-staff'
import { letEnrolAgain, letEnrolAgainInput } from '@/lib/trial/let-enrol-again'
import { renewInvitation, renewInvitationInput } from '@/lib/trial/renew-invitation'
import { resumeMembership, resumeMembershipInput } from '@/lib/trial/resume-membership'
import { resumeStaff, resumeStaffInput } from '@/lib/trial/resume-staff'
import { setBackUp, setBackUpInput } from '@/lib/trial/set-back-up'
import { setSchedule, setScheduleInput } from '@/lib/trial/set-schedule'
import { setStudySettings, setStudySettingsInput } from '@/lib/trial/set-study-settings'
import { setTouchKinds, setTouchKindsInput } from '@/lib/trial/set-touch-kinds'
import { suspendMembership, suspendMembershipInput } from '@/lib/trial/suspend-membership'
import { suspendStaff, suspendStaffInput } from '@/lib/trial/suspend-staff'

export const setStudySettingsAction = action(setStudySettingsInput, setStudySettings)
export const addSiteAction = action(addSiteInput, addSite)
export const inviteStaffAction = action(inviteStaffInput, inviteStaff)
export const renewInvitationAction = action(renewInvitationInput, renewInvitation)
export const grantMembershipAction = action(grantMembershipInput, grantMembership)
export const endMembershipAction = action(endMembershipInput, endMembership)
export const suspendMembershipAction = action(suspendMembershipInput, suspendMembership)
export const resumeMembershipAction = action(resumeMembershipInput, resumeMembership)
export const suspendStaffAction = action(suspendStaffInput, suspendStaff)
export const resumeStaffAction = action(resumeStaffInput, resumeStaff)
export const letEnrolAgainAction = action(letEnrolAgainInput, letEnrolAgain)
export const addLicenceAction = action(addLicenceInput, addLicence)
export const setScheduleAction = action(setScheduleInput, setSchedule)
export const setVitalLimitsAction = action(setVitalLimitsInput, setVitalLimits)
export const setSiteLimitsAction = action(setSiteLimitsInput, setSiteLimits)
export const setTouchKindsAction = action(setTouchKindsInput, setTouchKinds)
export const setBackUpAction = action(setBackUpInput, setBackUp)
