'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { confirmUnblindingAction } from './actions'

interface ConfirmUnblindingProps {
  unblindingId: string
  requestedBy: string
  needsCode: boolean
}

/** The second person confirms, and everything is open. */
export const ConfirmUnblinding = ({ unblindingId, requestedBy, needsCode }: ConfirmUnblindingProps) => (
  <DeedDialog
    trigger={{ label: 'Confirm the unblinding', kind: 'primary' }}
    title="Confirm the unblinding"
    schema={z.object(proofFields)}
    start={{ password: '', code: '' }}
    send={({ code, ...input }) => confirmUnblindingAction({ unblindingId, ...input, ...(code ? { code } : {}) })}
    submit={{ label: 'Confirm it', pending: 'Confirming…' }}
  >
    {form => (
      <>
        <p>
          You and {requestedBy} will have opened every treatment guess of this study, at every site. No more are given
          from then on, and it can’t be undone. Both names and each reading stay in the audit trail.
        </p>
        <Proof form={form} needsCode={needsCode} />
      </>
    )}
  </DeedDialog>
)
