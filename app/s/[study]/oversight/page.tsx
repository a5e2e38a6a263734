import { PageHeader } from '@/app/_ui/page/page-header'
import { CareDue } from '@/app/s/[study]/care-due'
import { Departures } from '@/app/s/[study]/departures'
import { OpenEffects } from '@/app/s/[study]/open-effects'
import { RunningClocks } from '@/app/s/[study]/running-clocks'
import { SignersToConfirm } from '@/app/s/[study]/signers-to-confirm'
import { TreatmentGuesses } from '@/app/s/[study]/unblinding/treatment-guesses'
import { mayTrial } from '@/lib/access/may-trial'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { careChecksDue } from '@/lib/care/care-checks-due'
import { clocksThatRun } from '@/lib/events/clocks-that-run'
import { allow } from '@/lib/outcome/refusal'
import { listEmergencies } from '@/lib/review/emergency/list-emergencies'
import { listOverdue } from '@/lib/review/list-overdue'
import { listOpenEffects } from '@/lib/session/effects/list-open-effects'
import { readUnblinding } from '@/lib/signing/read-unblinding'
import { deviationsToComplete } from '@/lib/trial/deviations/read-deviations'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { readStudy } from '@/lib/trial/study/read-study'
import { Delegations } from './delegations'
import { Emergencies } from './emergencies'
import { Monitors } from './monitors'
import { Overdue } from './overdue'

export const metadata = { title: 'Oversight' }

/** What the investigator answers for: who was entrusted with what, and whom they let in. */
export default onPage(async ({ params }: PageProps<'/s/[study]/oversight'>) => {
  const { study: studyId } = await params
  const actor = await currentActor()
  const study = await readStudy(actor, studyId)
  const sites = study.sites.filter(site => mayTrial.grantDelegation(actor, { studyId, siteId: site.id }))
  allow(sites.length > 0)
  const people = await peopleOfStudy(actor, studyId)
  const unblinding = await readUnblinding(actor, studyId)
  return (
    <>
      <PageHeader title="Oversight" below={sites.map(site => site.name).join(', ')} />
      <RunningClocks study={studyId} clocks={await clocksThatRun(actor, studyId)} />
      <Emergencies study={studyId} waiting={await listEmergencies(actor, studyId)} />
      <SignersToConfirm {...{ actor, studyId }} zone={study.zone} />
      <Overdue study={studyId} {...(await listOverdue(actor, studyId))} />
      <CareDue study={studyId} due={await careChecksDue(actor, studyId)} />
      <OpenEffects study={studyId} open={await listOpenEffects(actor, studyId)} />
      <Departures actor={actor} deviations={await deviationsToComplete(actor, studyId)} />
      <Delegations studyId={studyId} sites={sites} people={people} />
      <Monitors actor={actor} studyId={studyId} sites={sites} people={people} />
      {unblinding && <TreatmentGuesses {...{ actor, studyId, unblinding }} zone={study.zone} />}
    </>
  )
})
