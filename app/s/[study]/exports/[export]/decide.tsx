'use client'
import { z } from 'zod'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { useProof } from '@/app/_ui/form/use-proof'
import { Section } from '@/app/_ui/page/section'
import { refuseExportAction, releaseExportAction } from '@/app/s/[study]/exports/actions'

const refusal = z.object({ reason: z.string().trim().min(1, 'Write why it is not released.').max(8000) })

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
        <DeedDialog
          trigger={{ label: 'Keep it…', kind: 'withdraw' }}
          title="Keep the package"
          schema={refusal}
          start={{ reason: '' }}
          send={({ reason }) => refuseExportAction({ exportId, sha256, reason })}
          submit={{ label: 'Keep it', pending: 'Keeping…', kind: 'withdraw' }}
        >
          {({ control }) => (
            <Field
              control={control}
              name="reason"
              label="Why it is not released"
              help={`${requester} reads this. The package is never handed out; another can be asked for.`}
            >
              {props => <ProseField {...props} />}
            </Field>
          )}
        </DeedDialog>
      </div>
      {proofDialog}
    </Section>
  )
}
