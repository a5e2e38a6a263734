'use client'
import { useState } from 'react'
import { pressed } from '@/app/_ui/form/sent'
import { useProof } from '@/app/_ui/form/use-proof'
import { Time } from '@/app/_ui/page/time'
import { revealEarlierIdentityAction } from '@/app/s/[study]/participants/actions'
import { identityReasons } from '@/lib/trial/identity/identity-labels'
import type { Identity } from '@/lib/trial/identity/identity-parts'
import type { EarlierIdentity } from '@/lib/trial/identity/reveal-earlier-identity'
import type { RevealReason } from '@/lib/trial/identity/reveal-reasons'
import { AskReason } from './ask-reason'
import { identityWords } from './identity-words'

interface EarlierProps {
  participantId: string
  part: Identity['part']
  zone: string
  /** The reasons that are left, where not every one is. */
  only?: readonly RevealReason[]
}

/** What the vault said before, for a reason of its own. */
export function Earlier({ participantId, part, zone, only }: EarlierProps) {
  const [rows, setRows] = useState<readonly EarlierIdentity[]>()
  const { whenProven, proofDialog } = useProof()
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = async (reason: RevealReason, words?: string) => {
    const result = await whenProven(() =>
      pressed(() => revealEarlierIdentityAction({ participantId, part, reason, words })),
    )
    setTrouble(result.ok ? null : result.message)
    if (result.ok) setRows(result.value)
  }
  return (
    <>
      <AskReason what="Earlier entries" only={only} ask={ask} />
      {trouble && <p role="alert">{trouble}</p>}
      {proofDialog}
      {rows && (
        <ul aria-label="Earlier entries" className="grid basis-full gap-2 text-small" aria-live="polite">
          {rows.length === 0 && <li>Nothing was changed since it was entered.</li>}
          {rows.map(row => (
            <li key={row.id}>
              {identityWords(row)}
              <span className="block text-muted">
                Until <Time at={row.endedAt} zone={zone} />, ended by {row.endedBy}: {reasonOf(row)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const reasonOf = ({ endReason }: EarlierIdentity) =>
  endReason === 'other' ? 'another reason' : identityReasons[endReason].toLowerCase()
