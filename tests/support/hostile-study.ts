import { addContact } from '@/lib/trial/identity/add-contact'
import { addCrisisPlan } from '@/lib/trial/identity/add-crisis-plan'
import { keepWish } from '@/lib/trial/identity/keep-wish'
import { setBackUp } from '@/lib/trial/identity/set-back-up'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { addLicence } from '@/lib/trial/people/add-licence'
import { correctStaff } from '@/lib/trial/people/correct-staff'
import { correctSite } from '@/lib/trial/study/correct-site'
import { setSiteSettings } from '@/lib/trial/study/set-site-settings'
import { setTouchKinds } from '@/lib/trial/study/set-touch-kinds'
import { usualTouch } from '@/lib/trial/study/touch-kinds'
import { cancelVisit } from '@/lib/trial/visits/cancel-visit'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { asking } from './guess-makers'
import { hostile } from './hostile'
import { aParticipant, aStudy, type Cast, type TestParticipant, type TestStudy } from './makers'

/** The one of the two arms that is named by somebody hostile. */
export const arm = hostile('arm', 40)

/** A study whose own names were typed by somebody hostile: its title, its site, its people, its kinds of touch. */
export async function aHostileStudy(): Promise<TestStudy> {
  const study = await aStudy({ title: hostile('title of the study', 200) })
  const { administrator, id: studyId, siteId } = study
  await correctSite(administrator, {
    studyId,
    siteId,
    name: hostile('name of the site', 120),
    timeZone: 'Europe/Amsterdam',
  })
  for (const person of named) await rename(study, person)
  await addLicence(administrator, {
    ...{ studyId, staffId: study.cotherapist.staffId, startsOn: '2000-01-01', endsOn: '2190-12-31' },
    ...{
      title: hostile('title of a licence', 120),
      number: hostile('licence', 60),
      authority: hostile('authority', 120),
    },
  })
  await setTouchKinds(administrator, {
    studyId,
    kinds: [
      ...Object.entries(usualTouch).map(([code, label]) => ({ code, label, retired: false })),
      { code: 'hostile', label: hostile('kind of touch', 60), retired: false },
    ],
  })
  await asking(study, { armNames: [arm, 'Linden arm'] })
  await setBackUp(administrator, {
    studyId,
    siteId,
    numbers: [{ name: hostile('back-up', 80), phone: '+31 20 555 0100' }],
  })
  await setSiteSettings(administrator, {
    ...{ studyId, siteId, cssrsLimit: null, pads: [], attendanceMinutes: null },
    processNotes: hostile('reference of the board', 120),
    permissions: { ebi: hostile('permission', 120), wai_sr: '', meq30: '' },
  })
  return study
}

const named = [
  'therapist',
  'cotherapist',
  'supervisor',
  'investigator',
  'coordinator',
  'safetyOfficer',
  'rater',
] as const

async function rename(
  { administrator, id: studyId, ...cast }: Cast & Pick<TestStudy, 'id'>,
  person: (typeof named)[number],
) {
  const { staffId, email } = cast[person]
  await correctStaff(administrator, { studyId, staffId, email, name: hostile(person, 120), reason: 'entered_wrongly' })
}

/** A participant with a vault that somebody hostile filled, a visit moved and another cancelled for reasons of theirs. */
export async function aHostileParticipant(study: TestStudy): Promise<TestParticipant> {
  const participant = await aParticipant(study, {
    person: { familyName: hostile('family name', 120), givenName: hostile('given name', 120), birthDate: '1984-03-09' },
    preferred: { name: hostile('preferred name', 120), pronouns: hostile('pronouns', 60) },
    contacts: [{ name: hostile('contact', 120), relation: 'partner', phone: '+31 20 555 0142', for: ['emergency'] }],
  })
  const { coordinator } = study
  const { id: participantId, visits } = participant
  const why = { reason: 'other', words: hostile('why changed', 500) } as const
  await addContact(coordinator, {
    participantId,
    contact: { name: hostile('second contact', 120), relation: 'friend', phone: '+31 20 555 0143' },
    ...why,
  })
  await addCrisisPlan(coordinator, { participantId, plan: hostile('crisis plan'), ...why })
  await keepWish(coordinator, { participantId, text: hostile('wish', 160) })
  await recordConsent(coordinator, {
    ...{ participantId, purpose: 'recording', decision: 'given', decidedOn: '2026-01-05', source: 'signed_form' },
    formVersion: hostile('form version', 40),
  })
  const page = await participantPage(coordinator, { studyId: study.id, participantId })
  const from = page.visits.find(({ code }) => code === 'INT3.1')?.targetOn ?? ''
  const other = { reason: 'other', words: hostile('why moved', 500) } as const
  await moveVisit(coordinator, { visitId: visits['INT3.1'] ?? '', from, to: '2031-05-05', ...other })
  await cancelVisit(coordinator, {
    visitId: visits['INT3.3'] ?? '',
    reason: 'other',
    words: hostile('why cancelled', 500),
  })
  return participant
}
