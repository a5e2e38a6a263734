import { Notice } from '@/app/_ui/page/notice'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { BuildProgress } from '@/app/s/[study]/exports/build-progress'
import { KeepFresh } from '@/app/s/[study]/exports/keep-fresh'
import { isUnderWay } from '@/app/s/[study]/exports/state-words'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { failureWords } from '@/lib/export/failure'
import { readExport } from '@/lib/export/read-export'
import { readStudy } from '@/lib/trial/study/read-study'
import { Cancel } from './cancel'
import { Decide } from './decide'
import { Download } from './download'
import { Facts } from './facts'
import { WhatLeaves } from './what-leaves'
import { WhoLeaves } from './who-leaves'

export const metadata = { title: 'Export' }

const listed = new Intl.ListFormat('en', { type: 'disjunction' })

/** One package: how far it is; for its releaser what will leave, with one button to let it go; for its requester the way to it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/exports/[export]'>) => {
  const { study: studyId, export: exportId } = await params
  const actor = await currentActor()
  const { export: one, may, releasers, reason, leaving } = await readExport(actor, { studyId, exportId })
  const { zone } = await readStudy(actor, studyId)
  const { sha256 } = one
  return (
    <>
      <PageHeader
        above={<RecordLink href={`/s/${studyId}/exports`}>Exports</RecordLink>}
        title={may.decide ? 'What will leave' : `Package for ${one.recipient}`}
        below={may.decide && `The package for ${one.recipient} waits for you`}
        actions={may.download && <Download exportId={exportId} />}
      />
      {isUnderWay(one) && <KeepFresh />}
      {isUnderWay(one) && <BuildProgress {...one} />}
      {may.cancel && <Cancel exportId={exportId} isBuilt={one.state === 'built'} />}
      {one.state === 'failed' && (
        <Notice kind="info" title={one.builtAt ? 'This package was withdrawn.' : 'This package was not built.'}>
          {failureWords(one.failure)} Nothing has left the study.
        </Notice>
      )}
      {one.state === 'built' && !may.decide && (
        <Notice kind="info" title="It waits for a second person.">
          It holds every site of the study: an investigator of the whole study looks at what would leave and releases
          it. {releasersWords(releasers)} Then its requester downloads it here.
        </Notice>
      )}
      {one.state === 'refused' && (
        <Notice kind="info" title="This package was not released.">
          Nothing has left the study. The reason stands below; when it is settled, the package can be asked for again.
        </Notice>
      )}
      <Facts one={one} reason={reason} zone={zone} />
      {leaving && <WhoLeaves leaving={leaving} />}
      {leaving && <WhatLeaves leaving={leaving} />}
      {may.decide && sha256 && (
        <Decide exportId={exportId} sha256={sha256} recipient={one.recipient} requester={one.requesterName} />
      )}
    </>
  )
})

const releasersWords = (names: readonly string[]): string =>
  names.length === 0
    ? 'Nobody holds that role now; an administrator of the study gives it.'
    : `That can be done by ${listed.format(names)}.`
