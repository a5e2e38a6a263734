'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { Fetched, useFetched } from '@/app/_ui/form/fetched'
import { anchorOf } from '@/app/_ui/note/draft-field'
import { LetterKeys } from '@/app/_ui/page/letter-keys'
import { moveFocus } from '@/app/_ui/page/move-focus'
import { Section } from '@/app/_ui/page/section'
import { BeginComment } from './comment-here'
import type { BegunComment } from './return-form'

interface ReviewDeskProps {
  noteId: string
  version: number
  contentHash: string
  /** Every answer that a comment can be pinned to, by its label, under the title of its section. */
  fields: Readonly<Record<string, Readonly<Record<string, string>>>>
  needsCode: boolean
  name: string
  back: string
  /** The next note that waits; null where this is the only one. */
  next: string | null
  /** The note itself. */
  children: ReactNode
}

const ways = { countersign: 'Countersign', return: 'Send back with comments' } as const

/** The note, read answer by answer, and the two ways a review ends: countersigned with an attestation, or sent back with comments. */
export function ReviewDesk({ next, children, ...props }: ReviewDeskProps) {
  const [way, setWay] = useState<string | null>(null)
  const [begun, setBegun] = useState<BegunComment | null>(null)
  const { countersigning, returning } = useForms(way)
  const { push } = useRouter()
  const choose = (chosen: string | null) => {
    setWay(chosen)
    setBegun(null)
  }
  const comment = useCallback((field: string) => {
    setWay('return')
    setBegun({ field })
  }, [])
  const { fields } = props
  const keys = useMemo(
    () => [
      { key: 'j', does: 'To the next answer', act: () => moveFocus('.reading', 1) },
      { key: 'k', does: 'To the answer before', act: () => moveFocus('.reading', -1) },
      {
        key: 'c',
        does: 'Begin a comment on this answer',
        act: () => comment(focusedOf(fields)),
      },
      ...(next ? [{ key: 'n', does: 'Open the next note that waits', act: () => push(next) }] : []),
    ],
    [fields, next, push, comment],
  )
  return (
    <>
      <LetterKeys keys={keys} />
      <BeginComment value={comment}>{children}</BeginComment>
      <Section title="Your review">
        <div className="form">
          <ChoiceField id="way" label="How does your review end?" options={ways} value={way} onChange={choose} />
        </div>
        <div className="mt-8">
          {way === 'countersign' && (
            <Fetched {...countersigning}>{countersigning.Form && <countersigning.Form {...props} />}</Fetched>
          )}
          {way === 'return' && (
            <Fetched {...returning}>{returning.Form && <returning.Form {...props} begun={begun} />}</Fetched>
          )}
        </div>
      </Section>
    </>
  )
}

/** The form of either way, fetched once it is chosen; the one that one key begins, as soon as somebody moves on the page. */
function useForms(way: string | null) {
  const countersigning = useFetched(async () => (await import('./countersign-form')).CountersignForm)
  const returning = useFetched(async () => (await import('./return-form')).ReturnForm)
  const chosen = useEffectEvent(() => {
    if (way === 'countersign') countersigning.bring()
    if (way === 'return') returning.bring()
  })
  const ahead = useEffectEvent(() => returning.bringAhead())
  useEffect(() => {
    if (way) chosen()
  }, [way])
  useEffect(() => {
    const left = new AbortController()
    const once = { once: true, signal: left.signal }
    for (const moved of ['pointermove', 'keydown', 'focusin']) addEventListener(moved, () => ahead(), once)
    return () => left.abort()
  }, [])
  return { countersigning, returning }
}

/** The answer that the focus is on, or in; empty where it is on none. */
const focusedOf = (fields: ReviewDeskProps['fields']): string =>
  Object.values(fields)
    .flatMap(Object.keys)
    .find(name => document.getElementById(anchorOf(name))?.contains(document.activeElement)) ?? ''
