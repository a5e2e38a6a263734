'use client'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { RecordLink } from '@/app/_ui/page/record-link'
import { triageEffectsAction } from './actions'
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
}

/** What becomes of a term, one act for all of its effects. */
export function TriageGroup({ noteId, term, entryIds, formHref, isKept, isHandedOn }: TriageGroupProps) {
  const { tell, isPending, trouble } = useTold()
  const [whyNot, setWhyNot] = useState<string | null>(null)
  const whyId = `why-${entryIds[0]}`
  const which = { noteId, entryIds: [...entryIds] }
  const askWhy = () => {
    flushSync(() => setWhyNot(now => now ?? '')) // what is typed stays, whoever asks twice
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
      {whyNot !== null && (
        <form
          className="grid max-w-form gap-2"
          onSubmit={event => {
            event.preventDefault()
            tell(() => triageEffectsAction({ ...which, decision: 'not_ae', whyNot }))
          }}
        >
          <TextField
            id={whyId}
            label={`Why ${term.toLowerCase()} is none, in a word or two`}
            value={whyNot}
            onChange={setWhyNot}
            maxLength={500}
          />
          <div>
            <Button type="submit" pending={isPending && 'Saving…'}>
              Say so
            </Button>
          </div>
        </form>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}
