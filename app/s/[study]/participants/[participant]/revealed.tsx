'use client'
import type { Identity } from '@/lib/trial/identity/identity-parts'
import { ChangeEntry, EndContact } from './change-entry'
import { identityWords } from './identity-words'
import type { Change, ShownEntry } from './use-vault'

interface RevealedProps {
  participantId: string
  part: Identity['part']
  rows: readonly ShownEntry[] | undefined
  /** For those who correct it. */
  change: Change | null
}

/** What the vault holds, while it is shown. */
export function Revealed({ participantId, part, rows, change }: RevealedProps) {
  return (
    <div aria-live="polite" className="not-empty:mb-3">
      {rows?.length === 0 && <p>{part === 'contact' ? 'No contacts are kept.' : 'Nothing is kept here.'}</p>}
      {rows && rows.length > 0 && (
        <ul className="grid gap-3">
          {rows.map(entry => (
            <li key={entry.entryId} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span className="min-w-0 break-words">{identityWords(entry)}</span>
              {change && <ChangeEntry participantId={participantId} entry={entry} change={change} />}
              {change && part === 'contact' && (
                <EndContact participantId={participantId} entry={entry} change={change} />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
