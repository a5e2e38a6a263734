import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { mayEmergency } from '@/lib/access/may-emergency'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { allow } from '@/lib/outcome/refusal'
import { OpenEmergency } from './open-emergency'

export const metadata = { title: 'Emergency access' }

/** Where somebody opens a record that their roles don't show, or not whole, to read, when it can't wait. */
export default onPage(async ({ params }: PageProps<'/s/[study]/emergency'>) => {
  const { study: studyId } = await params
  const actor = await currentActor()
  allow(mayEmergency.openEmergency(actor, { studyId }), 'not_found')
  return (
    <>
      <PageHeader
        title="Emergency access"
        above={<RecordLink href={`/s/${studyId}/participants`}>Participants</RecordLink>}
        below="To the record of a participant of your site, where you don’t see what you need"
      />
      <p className="mb-8 max-w-[66ch]">
        It opens their course, notes, measures, contacts and crisis plan for 60 minutes, to read. The investigator
        (where there is none, a supervisor or else an administrator) is told at once, everything you open is recorded,
        and an investigator reviews each opening afterwards.
      </p>
      <OpenEmergency studyId={studyId} needsCode={await needsCode(actor, await requestAddress())} />
    </>
  )
})
