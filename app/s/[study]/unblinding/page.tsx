import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { readUnblinding } from '@/lib/signing/read-unblinding'
import { readStudy } from '@/lib/trial/study/read-study'
import { TreatmentGuesses } from './treatment-guesses'

export const metadata = { title: 'Unblinding' }

/** Where the second person confirms, or refuses, what an investigator asks for. */
export default onPage(async ({ params }: PageProps<'/s/[study]/unblinding'>) => {
  const { study } = await params
  const actor = await currentActor()
  const unblinding = await readUnblinding(actor, study)
  const { zone } = await readStudy(actor, study)
  return (
    <>
      <PageHeader title="Unblinding" />
      {unblinding ? (
        <TreatmentGuesses {...{ actor, zone, unblinding }} studyId={study} />
      ) : (
        <Empty title="Nothing to unblind.">This study never asked for treatment guesses.</Empty>
      )}
    </>
  )
})
