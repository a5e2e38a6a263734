import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { hashPassword } from '@/lib/credentials/password'
import { spendInvitation } from '@/lib/credentials/sign-in-repository'
import { hashToken } from '@/lib/credentials/token'
import { parsed } from '@/lib/outcome/parsed'
import { setBackUp } from '@/lib/trial/identity/set-back-up'
import { addLicence } from '@/lib/trial/people/add-licence'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { inviteStaff } from '@/lib/trial/people/invite-staff'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { foundStudy, foundStudyInput } from '@/lib/trial/study/found-study'
import { setSchedule } from '@/lib/trial/study/set-schedule'
import { setSiteSettings } from '@/lib/trial/study/set-site-settings'
import { type Schedule, usualSchedule } from '@/lib/trial/visits/visit-plan'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { idOf } from './ids'
import type { Moment } from './moment'
import { type DemoPerson, demoPassword, emailOf, type Person, people } from './people'
import type { Stage } from './stage'
import { atSite, backUp, processNotes, type SiteCode, sites, study } from './study'

export const studyId = idOf('study')
export const siteIdOf = (site: SiteCode): string => idOf(`site ${site}`)
export const staffIdOf = (person: Person): string => idOf(`staff ${person}`)

const begun = -140
/** The protocol planned no calls at first: those who were enrolled before were rung without a plan. */
const callsFrom = -35
const zone = sites.WK.timeZone
/** Of the usual course the three measures of symptoms; the others are written down where somebody asks them. */
const protocol: Schedule = usualSchedule.map(visit => ({
  ...visit,
  measures: (visit.measures ?? []).filter(code => ['phq9', 'gad7', 'pcl5'].includes(code)),
}))
const cast = Object.keys(people) as Person[]
const siteCodes = Object.keys(sites) as SiteCode[]

/** The study, its sites, its people, and what each of them may do; and who left it. */
export function founding(calendar: Calendar): Moment[] {
  const at = (days: number, time: string, minutes = 0) =>
    instantOf(wallClock(zone, dayOf(calendar, days), time), minutes)
  const others = cast.filter(person => person !== 'administrator')
  return [
    { at: at(begun, '09:00'), deed: begin },
    {
      at: at(begun, '09:20'),
      deed: stage =>
        plan(
          stage,
          protocol.filter(({ kind }) => kind !== 'contact_call'),
        ),
    },
    ...siteCodes.map((code, index) => ({
      at: at(begun, '09:24', index),
      deed: (stage: Stage) => nameBackUp(stage, code),
    })),
    ...siteCodes.map((code, index) => ({
      at: at(begun, '09:27', index),
      deed: (stage: Stage) => allowProcessNotes(stage, code),
    })),
    { at: at(callsFrom, '09:40'), deed: stage => plan(stage, protocol) },
    ...others.map((person, index) => ({
      at: at(begun + 1, '09:30', 4 * index),
      deed: async (stage: Stage) => accept(await invite(await stage.as('administrator'), person, calendar)),
    })),
    ...others.map((person, index) => ({
      at: at(begun + 2, '10:00', 2 * index),
      deed: async (stage: Stage) => license(await stage.as('administrator'), person, calendar),
    })),
    ...others.map((person, index) => ({
      at: at(begun + 5, '14:00', 3 * index),
      deed: async (stage: Stage) => entrust(await stage.as(atSite[siteOf(person)].investigator), person, calendar),
    })),
    {
      at: at(-89, '17:00'),
      deed: async stage =>
        endMembership(await stage.as('administrator'), { reason: 'left', membershipId: idOf('membership ex-member') }),
    },
    {
      at: at(-41, '09:15'),
      deed: async stage =>
        suspendMembership(await stage.as('administrator'), {
          membershipId: idOf('membership suspended'),
          reason: 'away',
        }),
    },
  ]
}

const siteOf = (person: Person): SiteCode => people[person].site ?? 'WK'

async function begin(): Promise<void> {
  const { token } = await foundStudy(
    parsed(foundStudyInput, {
      ...study,
      sites: siteCodes.map(code => ({ code, ...sites[code] })),
      administrator: { email: emailOf('administrator'), name: people.administrator.name },
    }),
    { id: studyId, siteIds: siteCodes.map(siteIdOf), administratorId: staffIdOf('administrator') },
  )
  if (token) await accept(token)
}

const plan = async (stage: Stage, schedule: Schedule) =>
  setSchedule(await stage.as('administrator'), { studyId, schedule: [...schedule] })

const nameBackUp = async (stage: Stage, code: SiteCode) =>
  setBackUp(await stage.as('administrator'), { studyId, siteId: siteIdOf(code), numbers: [backUp[code]] })

const allowProcessNotes = async (stage: Stage, code: SiteCode) =>
  setSiteSettings(await stage.as('administrator'), {
    ...{ studyId, siteId: siteIdOf(code) },
    ...{
      processNotes: processNotes[code],
      cssrsLimit: null,
      pads: [],
      attendanceMinutes: null,
      permissions: { ebi: '', wai_sr: '', meq30: '' },
    },
  })

async function invite(administrator: Actor, person: Person, calendar: Calendar): Promise<string> {
  const { name, role, site, startsOn, endsOn }: DemoPerson = people[person]
  const { token } = await inviteStaff(
    administrator,
    {
      studyId,
      siteId: site && siteIdOf(site),
      email: emailOf(person),
      name,
      role,
      startsOn: startsOn === undefined ? null : dayOf(calendar, startsOn),
      endsOn: endsOn === undefined ? null : dayOf(calendar, endsOn),
    },
    { id: staffIdOf(person), membershipId: idOf(`membership ${person}`) },
  )
  return token
}

/** As lib/credentials/accept-invitation does it, but for its rule that nobody chooses this password. It is hashed once for all. */
async function accept(token: string): Promise<void> {
  passwordHash ??= hashPassword(demoPassword)
  const credential = { passwordHash: await passwordHash, factorSealed: null, step: null }
  await asSignIn(async tx => {
    const staffId = await spendInvitation(tx, hashToken(token), credential)
    if (!staffId) throw new Error('The invitation is spent.')
    await record(
      tx,
      { staffId, role: 'none', sessionId: null },
      {
        chain: 'system',
        action: 'invitation.accepted',
        subject: { type: 'staff', id: staffId },
        body: { secondFactor: false },
      },
    )
  })
}
let passwordHash: Promise<string> | undefined

async function license(administrator: Actor, person: Person, calendar: Calendar): Promise<void> {
  const { licence }: DemoPerson = people[person]
  if (!licence) return
  const days = { startsOn: dayOf(calendar, begun - 400), endsOn: dayOf(calendar, 900) }
  await addLicence(
    administrator,
    { studyId, staffId: staffIdOf(person), ...licence, ...days },
    { id: idOf(`licence ${person}`) },
  )
}

async function entrust(investigator: Actor, person: Person, calendar: Calendar): Promise<void> {
  const { tasks = [] }: DemoPerson = people[person]
  const place = { studyId, siteId: siteIdOf(siteOf(person)), staffId: staffIdOf(person) }
  for (const task of tasks)
    await grantDelegation(
      investigator,
      { ...place, task, startsOn: dayOf(calendar, begun + 5) },
      { id: idOf(`delegation ${person} ${task}`) },
    )
}
