'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { type AnswerLeft, answersLeft, dropAnswers } from './answers-left'
import { SignedWords } from './signed-words'

interface LeftAnswersProps {
  noteId: string
  /** The definition of the note. */
  definition: string
  /** Whether this person may add signed words to it. */
  mayAppend: boolean
  needsCode: boolean
}

const title = 'Typed in this browser, not in the note'

/** What somebody typed into a note that was closed before it could be sent: theirs alone to read, to sign beside it or to throw away. */
export function LeftAnswers({ noteId, definition, mayAppend, needsCode }: LeftAnswersProps) {
  const [left, setLeft] = useState<readonly AnswerLeft[]>([])
  useEffect(() => void answersLeft(noteId, definition).then(setLeft), [noteId, definition])
  if (left.length === 0) return null
  const throwAway = async () => {
    await dropAnswers(left)
    setLeft(await answersLeft(noteId, definition))
  }
  const text = left.map(({ label, words }) => `${label}: ${words}`).join('\n')
  return (
    <Section title={title} aside="The note was closed before it was sent">
      <Rows label={title}>
        {left.map(({ id, label, words }) => (
          <Row key={id} title={words} aside={label} />
        ))}
      </Rows>
      <p className="mt-4 flex flex-wrap items-center gap-4">
        {mayAppend && <SignedWords {...{ noteId, needsCode }} deed="append" late={{ text }} />}
        <Button kind="withdraw" onClick={() => void throwAway()}>
          Throw it away
        </Button>
        <span className="text-small text-muted">Only you can read this, and only in this browser.</span>
      </p>
    </Section>
  )
}
