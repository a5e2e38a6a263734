'use client'
import { useState } from 'react'
import type { ActionResult } from '@/lib/outcome/result'
import { ProofDialog } from './proof-dialog'

/** For what asks who somebody is where they have not proved it lately: it is asked in place, and then what was wanted is done. */
export function useProof() {
  const [asking, setAsking] = useState<{ settle: (isProven: boolean) => void } | null>(null)
  async function whenProven<T>(send: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
    const first = await send()
    if (first.ok || first.code !== 'proof_due') return first
    const isProven = await new Promise<boolean>(settle => setAsking({ settle }))
    setAsking(null)
    return isProven ? send() : first
  }
  return { whenProven, proofDialog: asking && <ProofDialog settle={asking.settle} /> }
}
