'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { confirmSignerAction } from './oversight/actions'

export interface ConfirmSignerProps {
  studyId: string
  staffId: string
  name: string
  since: string
  needsCode: boolean
}

/** With the proof that a signature asks for. */
export const ConfirmSignerForm = ({ name, needsCode, done, ...which }: ConfirmSignerProps & { done: () => void }) => (
  <DeedForm
    schema={z.object(proofFields)}
    start={{ password: '', code: '' }}
    send={proof => confirmSignerAction({ ...which, ...proofOf(proof) })}
    done={done}
    submit={{ label: `I have spoken with ${name}, it is them`, pending: 'Confirming…' }}
    ofPage={{}}
  >
    {form => (
      <>
        <p>Say so only where you have spoken with them yourself. They can sign in this study from then on.</p>
        <Proof form={form} needsCode={needsCode} />
      </>
    )}
  </DeedForm>
)
