'use client'
import { useState } from 'react'
import { askedToProve } from '@/app/_ui/form/send-proof'
import { pressed } from '@/app/_ui/form/sent'
import { useProof } from '@/app/_ui/form/use-proof'
import { reasons } from '@/lib/outcome/refusal'
import type { ActionResult } from '@/lib/outcome/result'

/** The way to the package: who takes it away has proved lately who they are, which the server asks again of the request itself. */
export function Download({ exportId }: { exportId: string }) {
  const { whenProven, proofDialog } = useProof()
  const [trouble, setTrouble] = useState<string | null>(null)
  const href = `/api/exports/${exportId}`
  const take = async () => {
    const result = await whenProven(() => pressed(proven))
    setTrouble(result.ok ? null : result.message)
    if (result.ok) window.location.assign(href)
  }
  return (
    <>
      <a
        className="button button-primary"
        href={href}
        download
        onClick={event => {
          event.preventDefault()
          void take()
        }}
      >
        Download the package
      </a>
      {trouble && (
        <p role="alert" className="mt-1 text-small">
          {trouble}
        </p>
      )}
      {proofDialog}
    </>
  )
}

async function proven(): Promise<ActionResult<void>> {
  const { due } = await askedToProve()
  return due ? { ok: false, code: 'proof_due', message: reasons.proof_due, fields: {} } : { ok: true, value: undefined }
}
