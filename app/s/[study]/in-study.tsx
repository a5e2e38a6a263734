import type { ReactNode } from 'react'
import { Shell } from '@/app/_ui/page/shell'
import { AccountMenu } from '@/app/account/account-menu'
import { LeftUnsent } from '@/app/account/left-unsent'
import { roleLabels } from '@/lib/audit/role-labels'
import { currentActor } from '@/lib/auth/session'
import { alertsOf } from '@/lib/messages/alerts-of'
import { isEvaluation } from '@/lib/ops/running'
import { openEmergencies } from '@/lib/review/emergency/open-emergencies'
import { readStudy } from '@/lib/trial/study/read-study'
import { shownTo } from './alert-words'
import { Alerts } from './alerts'
import { EmergencyBanner } from './emergency/emergency-banner'
import { pagesOf } from './pages-of'
import { StudyNavigation } from './study-navigation'

/** What stands around every page of a study: whose, where, as whom. Each page decides for itself what it shows. */
export async function inStudy(studyId: string, children: ReactNode): Promise<ReactNode> {
  const actor = await currentActor()
  const study = await readStudy(actor, studyId)
  const held = actor.memberships.filter(membership => membership.studyId === studyId)
  return (
    <Shell
      person={{ name: actor.name, role: held.map(one => roleLabels[one.role]).join(', ') }}
      studyName={study.title}
      siteName={study.ownSites.map(site => site.name).join(', ')}
      zones={[...new Set(study.ownSites.map(site => site.timeZone))]}
      navigation={
        <StudyNavigation
          entries={pagesOf(
            studyId,
            held.map(one => one.role),
          )}
        />
      }
      banner={isEvaluation() ? 'Evaluation: not for real participants' : undefined}
      alerts={
        <>
          <EmergencyBanner studyId={studyId} open={await openEmergencies(actor, studyId)} />
          <Alerts first={(await alertsOf(actor)).map(shownTo(actor))} />
          <LeftUnsent study={studyId} />
        </>
      }
      menu={<AccountMenu study={studyId} />}
    >
      {children}
    </Shell>
  )
}
