import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { mayAdminister } from '@/lib/access/may-administer'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { allow } from '@/lib/outcome/refusal'
import { readStudy } from '@/lib/trial/study/read-study'
import { InviteForm } from './invite-form'

export const metadata = { title: 'Invite somebody' }

/** A new person comes in by a link of their own. */
export default onPage(async ({ params }: PageProps<'/admin/[study]/invite'>) => {
  const { study: studyId } = await params
  const actor = await currentActor()
  const { sites } = await readStudy(actor, studyId)
  allow(mayAdminister.inviteStaff(actor, { studyId }))
  return (
    <>
      <PageHeader
        title="Invite somebody"
        above={<RecordLink href={`/admin/${studyId}`}>People and sites</RecordLink>}
        below="They choose a password and set up a second factor themselves, with a link that works once. Who has an account of another study keeps it: by exactly its address they get the role, and are told."
      />
      <InviteForm studyId={studyId} sites={Object.fromEntries(sites.map(site => [site.id, site.name]))} />
    </>
  )
})
