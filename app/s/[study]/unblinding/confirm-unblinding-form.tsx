'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { confirmUnblindingAction } from './actions'

export interface ConfirmUnblindingProps {
  unblindingId: string
  requestedBy: string
  needsCode: boolean
}

/** The second person confirms, and everything is open. */
export const ConfirmUnblindingForm = ({
  unblindingId,
  requestedBy,
  needsCode,
  done,
}: ConfirmUnblindingProps & { done: () => void }) => (
  <DeedForm
    schema={z.object(proofFields)}
    start={{ password: '', code: '' }}
    send={proof => confirmUnblindingAction({ unblindingId, ...proofOf(proof) })}
    done={done}
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
  </DeedForm>
)
