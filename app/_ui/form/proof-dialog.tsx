'use client'
import { useEffect, useEffectEvent, useId, useRef } from 'react'
import { Fetched, useFetched } from './fetched'

const fetched = async () => (await import('./proof-form')).ProofForm

/** Over whatever asked for it, which goes on where the person proved who they are and stays as it was where they closed this. */
export function ProofDialog({ settle }: { settle: (isProven: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isProven = useRef(false)
  const titleId = useId()
  const { Form, wait, bring } = useFetched(fetched)
  const open = useEffectEvent(() => {
    dialog.current?.showModal()
    bring()
  })
  useEffect(() => open(), [])
  const close = () => dialog.current?.close() // gives the focus back to what asked
  const beside = (
    <button type="button" className="text-button" onClick={close}>
      Close
    </button>
  )
  const done = () => {
    isProven.current = true
    close()
  }
  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="dialog" onClose={() => settle(isProven.current)}>
      <h2 id={titleId} className="heading mb-2">
        Confirm who you are
      </h2>
      <p className="mb-4 max-w-form text-small text-muted">
        For the next minutes nothing more is asked here. Your name and the time go into the audit trail.
      </p>
      <Fetched {...{ wait, bring }}>{Form && <Form done={done} beside={beside} />}</Fetched>
      {!Form && beside}
    </dialog>
  )
}
