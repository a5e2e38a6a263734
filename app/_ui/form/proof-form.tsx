'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { z } from 'zod'
import { DeedForm } from './deed-form'
import { Proof, proofFields } from './proof'
import { askedToProve, sendProof } from './send-proof'

const schema = z.object(proofFields)

interface ProofFormProps {
  done: () => void
  /** The way out. */
  beside: ReactNode
}

/** Who somebody is, asked anew. */
export function ProofForm({ done, beside }: ProofFormProps) {
  const [needsCode, setNeedsCode] = useState(false)
  useEffect(() => {
    askedToProve().then(
      ({ code }) => setNeedsCode(code),
      () => {}, // the server asks for the code where it is due
    )
  }, [])
  return (
    <DeedForm
      schema={schema}
      start={{ password: '', code: '' }}
      send={sendProof}
      done={done}
      submit={{ label: 'Confirm', pending: 'Looking…' }}
      beside={beside}
    >
      {form => <Proof form={form} needsCode={needsCode} purpose="prove" />}
    </DeedForm>
  )
}
