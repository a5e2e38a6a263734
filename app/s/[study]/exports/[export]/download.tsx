'use client'
import { useState, useTransition } from 'react'
import { pressed } from '@/app/_ui/form/sent'
import { useProof } from '@/app/_ui/form/use-proof'
import { askDownloadAction } from '@/app/s/[study]/exports/actions'

/**
 * The way to the package: who takes it away has proved lately who they are. The server says first whether it would be handed
 * out, so that a refusal stands here and not in the place of the page; it asks all of it again of the request itself.
 */
export function Download({ exportId }: { exportId: string }) {
  const { whenProven, proofDialog } = useProof()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, start] = useTransition()
  const href = `/api/exports/${exportId}`
  const take = () =>
    start(async () => {
      const result = await whenProven(() => pressed(() => askDownloadAction({ exportId })))
      setTrouble(result.ok ? null : result.message)
      if (result.ok) window.location.assign(href)
    })
  return (
    <>
      <a
        className="button button-primary"
        href={href}
        download
        aria-disabled={isPending ? true : undefined}
        onClick={event => {
          event.preventDefault()
          if (!isPending) take()
        }}
      >
        {isPending ? 'Fetching the package…' : 'Download the package'}
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
