'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { removePasskeyAction } from '@/app/account/actions'

export interface TakePasskeyProps {
  passkeyId: string
  name: string
  needsCode: boolean
}

const schema = z.object(proofFields)

/** A device that was lost or is given away. */
export const TakePasskeyForm = ({ passkeyId, needsCode, done }: TakePasskeyProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ password: '', code: '' }}
    send={proof => removePasskeyAction({ passkeyId, ...proof })}
    done={done}
    submit={{ label: 'Take it away', pending: 'Taking it away…', kind: 'withdraw' }}
  >
    {form => (
      <>
        <p>It signs you in no longer, and wherever else you are signed in, that session ends.</p>
        <Proof form={form} needsCode={needsCode} purpose="account" />
      </>
    )}
  </DeedForm>
)
