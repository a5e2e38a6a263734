'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { useProof } from '@/app/_ui/form/use-proof'
import { Section } from '@/app/_ui/page/section'
import { releaseExportAction } from '@/app/s/[study]/exports/actions'

interface DecideProps {
  exportId: string
  /** What the page showed is what is released. */
  sha256: string
  recipient: string
  requester: string
}

/** The second person lets the package go, or keeps it and says why. */
export function Decide({ exportId, sha256, recipient, requester }: DecideProps) {
  const { whenProven, proofDialog } = useProof()
  return (
    <Section title="Release">
      <p className="mb-4 max-w-[66ch]">
        When you release it, {requester} can download it for {recipient}. That can’t be taken back; your name and the
        time go into the audit trail.
      </p>
      <div className="flex flex-wrap items-start gap-4">
        <DeedButton
          label="Release the package"
          pending="Releasing…"
          kind="primary"
          send={() => whenProven(() => releaseExportAction({ exportId, sha256 }))}
        />
        <FetchedDialog
          trigger={{ label: 'Keep it…', kind: 'withdraw' }}
          title="Keep the package"
          form={async () => (await import('./keep-package')).KeepPackage}
          of={{ exportId, sha256, requester }}
        />
      </div>
      {proofDialog}
    </Section>
  )
}
