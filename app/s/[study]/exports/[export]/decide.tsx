'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { Section } from '@/app/_ui/page/section'
import { refuseExportAction, releaseExportAction } from '@/app/s/[study]/exports/actions'

interface DecideProps {
  exportId: string
  /** What the page showed is what is released. */
  sha256: string
  recipient: string
  requester: string
}

/** The second person lets the package go, or keeps it. */
export const Decide = ({ exportId, sha256, recipient, requester }: DecideProps) => (
  <Section title="Release">
    <p className="mb-4 max-w-[66ch]">
      When you release it, {requester} can download it for {recipient}. That can’t be taken back; your name and the time
      go into the audit trail.
    </p>
    <div className="flex flex-wrap items-start gap-4">
      <DeedButton
        label="Release the package"
        pending="Releasing…"
        kind="primary"
        send={() => releaseExportAction({ exportId, sha256 })}
      />
      <DeedButton
        label="Keep it"
        pending="Keeping…"
        kind="withdraw"
        send={() => refuseExportAction({ exportId, sha256 })}
      />
    </div>
  </Section>
)
