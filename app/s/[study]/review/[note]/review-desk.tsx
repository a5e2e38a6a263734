'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { anchorOf } from '@/app/_ui/note/draft-field'
import { LetterKeys } from '@/app/_ui/page/letter-keys'
import { moveFocus } from '@/app/_ui/page/move-focus'
import { Section } from '@/app/_ui/page/section'
import { BeginComment } from './comment-here'
import { CountersignForm } from './countersign-form'
import { type BegunComment, ReturnForm } from './return-form'

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
          {way === 'countersign' && <CountersignForm {...props} />}
          {way === 'return' && <ReturnForm {...props} begun={begun} />}
        </div>
      </Section>
    </>
  )
}

/** The answer that the focus is on, or in; empty where it is on none. */
const focusedOf = (fields: ReviewDeskProps['fields']): string =>
  Object.values(fields)
    .flatMap(Object.keys)
    .find(name => document.getElementById(anchorOf(name))?.contains(document.activeElement)) ?? ''
