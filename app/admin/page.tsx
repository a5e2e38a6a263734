import { notFound, redirect } from 'next/navigation'
import { PlainPage } from '@/app/_ui/page/plain-page'
import { Row, Rows } from '@/app/_ui/page/rows'
import { mayAdminister } from '@/lib/access/may-administer'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { studiesOf } from '@/lib/trial/study/studies-of'

export const metadata = { title: 'Administration' }

/** Of one study straight to it; of several, which. */
export default onPage(async () => {
  const actor = await currentActor()
  const studies = (await studiesOf(actor)).filter(({ id }) => mayAdminister.inviteStaff(actor, { studyId: id }))
  const [first, ...others] = studies
  if (!first) notFound()
  if (others.length === 0) redirect(`/admin/${first.id}`)
  return (
    <PlainPage title="Which study?" width="form">
      <Rows label="Studies">
        {studies.map(({ id, title, code }) => (
          <Row key={id} title={title} detail={code} href={`/admin/${id}`} />
        ))}
      </Rows>
    </PlainPage>
  )
})
