'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { confirmSignerAction } from './oversight/actions'

interface ConfirmSignerProps {
  studyId: string
  staffId: string
  name: string
  since: string
  needsCode: boolean
}

/** With the proof that a signature asks for. */
export const ConfirmSigner = ({ name, needsCode, ...which }: ConfirmSignerProps) => (
  <DeedDialog
    trigger={{ label: 'It is them', of: name, kind: 'primary' }}
    title={`Confirm that it is ${name}`}
    schema={z.object(proofFields)}
    start={{ password: '', code: '' }}
    send={({ password, code }) => confirmSignerAction({ ...which, password, code: code || undefined })}
    submit={{ label: `I have spoken with ${name}, it is them`, pending: 'Confirming…' }}
    ofPage={{}}
  >
    {form => (
      <>
        <p>Say so only where you have spoken with them yourself. They can sign in this study from then on.</p>
        <Proof form={form} needsCode={needsCode} />
      </>
    )}
  </DeedDialog>
)
