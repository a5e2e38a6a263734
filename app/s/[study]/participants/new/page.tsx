import { notFound } from 'next/navigation'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { mayTrial } from '@/lib/access/may-trial'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { readStudy } from '@/lib/trial/study/read-study'
import { AddParticipantForm } from './add-participant-form'

export const metadata = { title: 'Add a participant' }

/** For coordinators, at their own sites. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/new'>) => {
  const { study: studyId } = await params
  const actor = await currentActor()
  const study = await readStudy(actor, studyId)
  const sites = study.sites.filter(site => mayTrial.addParticipant(actor, { studyId, siteId: site.id }))
  if (sites.length === 0) notFound()
  return (
    <>
      <PageHeader
        title="Add a participant"
        above={<RecordLink href={`/s/${studyId}/participants`}>Participants</RecordLink>}
        below="Everything about the person is locked away in the vault. Everywhere else they are their code."
      />
      <AddParticipantForm studyId={studyId} sites={Object.fromEntries(sites.map(site => [site.id, site.name]))} />
    </>
  )
})
