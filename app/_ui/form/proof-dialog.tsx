'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { z } from 'zod'
import { DeedForm } from './deed-form'
import { Proof, proofFields } from './proof'
import { askedToProve, sendProof } from './send-proof'

const schema = z.object(proofFields)

/** Over whatever asked for it, which goes on where the person proved who they are and stays as it was where they closed this. */
export function ProofDialog({ settle }: { settle: (isProven: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isProven = useRef(false)
  const titleId = useId()
  const [needsCode, setNeedsCode] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
    askedToProve().then(
      ({ code }) => setNeedsCode(code),
      () => {}, // the server asks for the code where it is due
    )
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="dialog" onClose={() => settle(isProven.current)}>
      <h2 id={titleId} className="heading mb-2">
        Confirm who you are
      </h2>
      <p className="mb-4 max-w-form text-small text-muted">
        For the next minutes nothing more is asked here. Your name and the time go into the audit trail.
      </p>
      <DeedForm
        schema={schema}
        start={{ password: '', code: '' }}
        send={sendProof}
        done={() => {
          isProven.current = true
          dialog.current?.close() // gives the focus back to what asked
        }}
        submit={{ label: 'Confirm', pending: 'Looking…' }}
        beside={
          <button type="button" className="text-button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        }
      >
        {form => <Proof form={form} needsCode={needsCode} />}
      </DeedForm>
    </dialog>
  )
}
