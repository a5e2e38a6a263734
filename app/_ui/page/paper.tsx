import type { ReactNode } from 'react'
import { meaningWords } from '@/app/_ui/note/meaning-words'
import { Time } from './time'

export interface SignedOnPaper {
  readonly id: string
  readonly meaning: string
  readonly printedName: string
  readonly credentials: string
  readonly at: string
}
interface PaperProps {
  /** Whose record it is, then what: "WK-101, MED1: Medication-session note, version 1". */
  about: string
  /** Whose signatures stand under what is on these sheets. */
  signed?: readonly SignedOnPaper[]
  /** What a signature is bound to where that is not all of it, in a word or two: "superseded". */
  bound?: (signature: SignedOnPaper) => string | null
  /** Said where nobody's does. */
  unsigned?: string
  zone: string
  children: ReactNode
}

/**
 * A page that is read on paper, too. At the foot of each sheet: whose record it is, and who signed it when, or that
 * nobody has; in its margin the number of the sheet, of how many. tests/house/paper.spec.ts holds which pages these are.
 */
export function Paper({ about, signed = [], bound, unsigned = 'Not signed.', zone, children }: PaperProps) {
  return (
    <div className="paper">
      <div className="paper-body">{children}</div>
      <div className="paper-foot">
        <p>
          {about}; times of {zone.replaceAll('_', ' ')}.
        </p>
        {signed.length === 0 && <p>{unsigned}</p>}
        {signed.map(signature => {
          const { id, meaning, printedName, credentials, at } = signature
          const words = bound?.(signature)
          return (
            <p key={id}>
              {meaningWords[meaning] ?? meaning}
              {words && ` (${words})`}: {[printedName, credentials].filter(Boolean).join(', ')},{' '}
              <Time at={at} zone={zone} />
            </p>
          )
        })}
      </div>
    </div>
  )
}
