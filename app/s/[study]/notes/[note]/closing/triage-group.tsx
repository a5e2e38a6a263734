'use client'
import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/app/_ui/form/button'
import { RecordLink } from '@/app/_ui/page/record-link'
import { triageEffectsAction } from './actions'
import { NoneOfTerm } from './none-of-term'
import { useTold } from './use-told'

interface TriageGroupProps {
  noteId: string
  term: string
  /** Those that have no event yet. */
  entryIds: readonly string[]
  /** The form of an adverse event, with what the log knows. */
  formHref: string
  /** The protocol keeps this term for the investigator. */
  isKept: boolean
  /** All of them are on the investigator’s list already. */
  isHandedOn: boolean
  /** When the first of them was noticed, by the site’s clock. */
  noticedAt: string
  zone: string
}

/** What becomes of a term, one act for all of its effects. */
export function TriageGroup(props: TriageGroupProps) {
  const { noteId, term, entryIds, formHref, isKept, isHandedOn, noticedAt, zone } = props
  const { tell, isPending, trouble } = useTold()
  const [asksWhy, setAsksWhy] = useState(false)
  const whyId = useId()
  const which = { noteId, entryIds: [...entryIds] }
  const askWhy = () => {
    flushSync(() => setAsksWhy(true)) // what is typed stays, whoever asks twice
    document.getElementById(whyId)?.focus()
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {!isHandedOn && (
          <Button
            pending={isPending && 'Saving…'}
            aria-label={`For the investigator: ${term}`}
            onClick={() => tell(() => triageEffectsAction({ ...which, decision: 'investigator' }))}
          >
            For the investigator
          </Button>
        )}
        {!isKept && (
          <>
            <Button aria-label={`Not an adverse event: ${term}`} onClick={askWhy}>
              Not an adverse event…
            </Button>
            <RecordLink href={formHref} className="button button-quiet">
              An adverse event…
            </RecordLink>
          </>
        )}
      </div>
      {isKept && <p className="text-small">The protocol keeps this term for the investigator.</p>}
      {asksWhy && <NoneOfTerm {...{ which, term, whyId, noticedAt, zone }} />}
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}
