'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import { revealIdentityAction } from '@/app/s/[study]/participants/actions'
import type { IdentityPart } from '@/lib/access/may-trial'
import type { Identity } from '@/lib/trial/identity-parts'
import type { RevealReason } from '@/lib/trial/reveal-reasons'
import { AskReason } from './ask-reason'
import { Revealed } from './revealed'

const labels: Readonly<Record<IdentityPart, string>> = {
  preferred: 'Name they go by',
  contact: 'Contacts',
  person: 'Full name and date of birth',
}

/** Nothing of a person stands on the page until it is asked for; that it was asked for stands in the audit trail. */
export function Vault({ participantId, parts }: { participantId: string; parts: readonly IdentityPart[] }) {
  const [shown, setShown] = useState<Partial<Record<IdentityPart, readonly Identity[]>>>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const reveal = async (part: IdentityPart, reason?: RevealReason, words?: string) => {
    const result = await revealIdentityAction({ participantId, part, reason, words })
    setTrouble(result.ok ? null : result.message)
    if (result.ok) setShown(present => ({ ...present, [part]: result.value }))
  }
  return (
    <>
      <p className="py-3 text-small text-muted">Each look is recorded with your name.</p>
      <ul aria-label="Vault" className="ruled">
        {parts.map(part => (
          <li key={part} className="margined items-center">
            <span className="text-muted">{labels[part]}</span>
            <div className="flex flex-wrap items-center gap-4" aria-live="polite">
              <Revealed part={part} rows={shown[part]} />
              {shown[part] ? (
                <Button onClick={() => setShown(present => ({ ...present, [part]: undefined }))}>Hide</Button>
              ) : part === 'preferred' ? (
                <Button onClick={() => void reveal(part)}>Show the name</Button>
              ) : (
                <AskReason what={labels[part]} ask={(reason, words) => reveal(part, reason, words)} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {trouble && <Notice kind="refusal" title={trouble} />}
    </>
  )
}
