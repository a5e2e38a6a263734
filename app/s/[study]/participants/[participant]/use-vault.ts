'use client'
import { useState } from 'react'
import { provenLately } from '@/app/_ui/form/send-proof'
import { pressed } from '@/app/_ui/form/sent'
import { useProof } from '@/app/_ui/form/use-proof'
import { revealIdentityAction } from '@/app/s/[study]/participants/actions'
import type { IdentityPart } from '@/lib/access/may-trial'
import type { ActionResult } from '@/lib/outcome/result'
import type { KeptIdentity } from '@/lib/trial/identity/identity-parts'
import { asksProof, type RevealReason } from '@/lib/trial/identity/reveal-reasons'

/** An entry on screen, and what somebody else did to it while it was there. */
export type ShownEntry = KeptIdentity & { readonly meanwhile?: 'changed' | 'ended' }

/** Sends a change of one part, of this entry, and shows what the vault says then: also where somebody else came first. */
export type Change = <T>(send: () => Promise<ActionResult<T>>, entry?: ShownEntry) => Promise<ActionResult<T>>

/** What is shown of a vault, part by part; it is on this page alone, and gone with it. */
export function useVault(participantId: string) {
  const [shown, setShown] = useState<Partial<Record<IdentityPart, readonly ShownEntry[]>>>({})
  const { whenProven, proofDialog } = useProof()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)

  function hide(part: IdentityPart) {
    setSaved(false)
    setShown(present => ({ ...present, [part]: undefined }))
  }

  async function reveal(part: IdentityPart, reason?: RevealReason, words?: string, stale?: ShownEntry) {
    setSaved(false)
    const result = await whenProven(() => pressed(() => revealIdentityAction({ participantId, part, reason, words })))
    setTrouble(result.ok ? null : result.message)
    if (result.ok) setShown(present => ({ ...present, [part]: beside(result.value, stale) }))
    return result.ok
  }

  /** The look afterwards asks who somebody is: that is asked before anything is sent, and what can't be shown then is not left as it was. */
  const change = (part: IdentityPart): Change => {
    return async (send, entry) => {
      const result = await whenProven(async () => {
        const proof = asksProof(part, 'correct_vault') ? await provenLately() : null
        return proof && !proof.ok ? proof : send()
      })
      if (!result.ok && result.code === 'stale') await reveal(part, 'correct_vault', undefined, entry)
      if (!result.ok) return result
      if (!(await reveal(part, 'correct_vault'))) hide(part)
      setSaved(true)
      return result
    }
  }

  return { shown, trouble, isSaved, reveal, change, hide, proofDialog }
}

/** An entry whose form is open stays, so that nothing typed in it is lost. */
function beside(rows: readonly KeptIdentity[], stale?: ShownEntry): readonly ShownEntry[] {
  if (!stale) return rows
  if (!rows.some(row => row.entryId === stale.entryId)) return [...rows, { ...stale, meanwhile: 'ended' }]
  return rows.map(row => (row.entryId === stale.entryId ? { ...row, meanwhile: 'changed' } : row))
}
