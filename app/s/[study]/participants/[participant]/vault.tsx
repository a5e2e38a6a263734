'use client'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import type { IdentityPart } from '@/lib/access/may-trial'
import type { NoContact } from '@/lib/trial/identity/contact-after'
import { AskReason } from './ask-reason'
import { AddContact, AddCrisisPlan } from './change-entry'
import { Earlier } from './earlier'
import { partLabels } from './identity-words'
import { Revealed } from './revealed'
import { useVault } from './use-vault'

interface VaultProps {
  participantId: string
  parts: readonly IdentityPart[]
  mayChange: boolean
  zone: string
  noContact: NoContact | null
  /** Why it is opened is said already, once for all. */
  inEmergency: boolean
}

/** Nothing of a person stands on the page until it is asked for; that it was asked for stands in the audit trail. */
export function Vault({ participantId, parts, mayChange, zone, noContact, inEmergency }: VaultProps) {
  const { shown, trouble, isSaved, reveal, change, hide, proofDialog } = useVault(participantId)
  return (
    <>
      <p className="py-3 text-small text-muted">
        Each look is recorded with your name{mayChange && '. To correct something, show it first'}.
      </p>
      <ul aria-label="Vault" className="ruled">
        {parts.map(part => (
          <li key={part} className="margined items-baseline">
            <span className="text-muted">{partLabels[part]}</span>
            <div>
              <Revealed
                participantId={participantId}
                part={part}
                rows={shown[part]}
                change={mayChange ? change(part) : null}
              />
              {part === 'contact' && noContact && <p className="mb-3 text-small">{noContact.words}</p>}
              <div className="flex flex-wrap items-center gap-4">
                {shown[part] && part === 'contact' && mayChange && (
                  <AddContact participantId={participantId} change={change(part)} />
                )}
                {shown[part]?.length === 0 && part === 'crisis_plan' && mayChange && (
                  <AddCrisisPlan participantId={participantId} change={change(part)} />
                )}
                {shown[part] ? (
                  <Button onClick={() => hide(part)}>Hide</Button>
                ) : part === 'preferred' ? (
                  <Button onClick={() => void reveal(part)}>Show the name</Button>
                ) : inEmergency ? (
                  <Button onClick={() => void reveal(part, 'emergency')}>Show {partLabels[part].toLowerCase()}</Button>
                ) : (
                  <AskReason
                    what={partLabels[part]}
                    only={part === 'contact' ? noContact?.reasons : undefined}
                    ask={(reason, words) => reveal(part, reason, words)}
                  />
                )}
                {shown[part] && !inEmergency && (
                  <Earlier
                    {...{ participantId, part, zone }}
                    only={part === 'contact' ? noContact?.reasons : undefined}
                  />
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="text-small not-empty:py-3">
        {isSaved && 'It is saved.'}
      </p>
      {trouble && <Notice kind="refusal" title={trouble} />}
      {proofDialog}
    </>
  )
}
