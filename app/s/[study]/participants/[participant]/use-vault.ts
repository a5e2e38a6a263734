'use client'
import { useState } from 'react'
import { pressed } from '@/app/_ui/form/sent'
import { useProof } from '@/app/_ui/form/use-proof'
import { revealIdentityAction } from '@/app/s/[study]/participants/actions'
import type { IdentityPart } from '@/lib/access/may-trial'
import type { KeptIdentity } from '@/lib/trial/identity/identity-parts'
import type { RevealReason } from '@/lib/trial/identity/reveal-reasons'

/** An entry on screen, and what somebody else did to it while it was there. */
export type ShownEntry = KeptIdentity & { readonly meanwhile?: 'changed' | 'ended' }

/** What is shown of a vault, part by part; it is on this page alone, and gone with it. */
export function useVault(participantId: string) {
  const [shown, setShown] = useState<Partial<Record<IdentityPart, readonly ShownEntry[]>>>({})
  const { whenProven, proofDialog } = useProof()
  const [trouble, setTrouble] = useState<string | null>(null)
  const hide = (part: IdentityPart) => setShown(present => ({ ...present, [part]: undefined }))
  const reveal = async (part: IdentityPart, reason?: RevealReason, words?: string, stale?: ShownEntry) => {
    const result = await whenProven(() => pressed(() => revealIdentityAction({ participantId, part, reason, words })))
    setTrouble(result.ok ? null : result.message)
    if (result.ok) setShown(present => ({ ...present, [part]: beside(result.value, stale) }))
  }
  return { shown, trouble, reveal, hide, proofDialog }
}

/** An entry whose form is open stays, so that nothing typed in it is lost. */
function beside(rows: readonly KeptIdentity[], stale?: ShownEntry): readonly ShownEntry[] {
  if (!stale) return rows
  if (!rows.some(row => row.entryId === stale.entryId)) return [...rows, { ...stale, meanwhile: 'ended' }]
  return rows.map(row => (row.entryId === stale.entryId ? { ...row, meanwhile: 'changed' } : row))
}
