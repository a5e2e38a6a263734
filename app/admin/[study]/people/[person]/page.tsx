import { notFound } from 'next/navigation'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { stateWords } from '@/app/admin/[study]/words'
import { mayAdminister } from '@/lib/access/may-administer'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { isDemoAccount } from '@/lib/credentials/account'
import { allow } from '@/lib/outcome/refusal'
import { whyNotCorrected } from '@/lib/trial/people/correct-staff'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { readStudy } from '@/lib/trial/study/read-study'
import { AccountDeed } from './account-deed'
import { CorrectPerson } from './correct-person'
import { Licences } from './licences'
import { Roles } from './roles'

export const metadata = { title: 'Person' }

/** One account: its roles, its licences, and whether it is open. */
export default onPage(async ({ params }: PageProps<'/admin/[study]/people/[person]'>) => {
  const { study: studyId, person: staffId } = await params
  const actor = await currentActor()
  const { sites } = await readStudy(actor, studyId)
  allow(mayAdminister.inviteStaff(actor, { studyId }))
  const person = (await peopleOfStudy(actor, studyId)).find(one => one.id === staffId)
  if (!person) notFound()
  const mayCorrect = mayAdminister.correctStaff(actor, { studyId, staffId })
  const whyNot = mayCorrect ? await whyNotCorrected(actor, person) : null
  const maySuspend = mayAdminister.suspendStaff(actor, { studyId, staffId })
  const mayEnrolAgain = mayAdminister.letEnrolAgain(actor, { studyId, staffId }) && !isDemoAccount(person.email)
  return (
    <>
      <PageHeader
        title={person.name}
        above={<RecordLink href={`/admin/${studyId}`}>People and sites</RecordLink>}
        below={`${person.email}. ${stateWords[person.state]}.`}
        actions={
          <>
            {mayCorrect && !whyNot && (
              <CorrectPerson {...{ studyId, staffId }} name={person.name} email={person.email} />
            )}
            {maySuspend && (
              <AccountDeed {...{ studyId, staffId, mayEnrolAgain }} name={person.name} state={person.state} />
            )}
          </>
        }
      />
      {whyNot && <p className="mb-4 max-w-[66ch]">{whyNot}</p>}
      <Roles actor={actor} person={person} studyId={studyId} sites={sites} />
      <Licences studyId={studyId} person={person} />
    </>
  )
})
