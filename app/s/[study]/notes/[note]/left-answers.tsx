'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { type AnswerLeft, answersLeft, dropAnswers, type Reading } from './answers-left'
import { SignedWords } from './signed-words'

interface LeftAnswersProps {
  reading: Reading
  /** Whether this person may add signed words to it. */
  mayAppend: boolean
  needsCode: boolean
}

const title = 'Typed in this browser, not in the note'

/** What somebody typed into a note that was closed before it could be sent: theirs alone to read, to sign beside it or to throw away. */
export function LeftAnswers({ reading, mayAppend, needsCode }: LeftAnswersProps) {
  const [left, setLeft] = useState<readonly AnswerLeft[]>([])
  useEffect(() => void answersLeft(reading).then(setLeft), [reading])
  if (left.length === 0) return null
  const letGo = async () => {
    await dropAnswers(left)
    setLeft(await answersLeft(reading))
  }
  const text = left.map(({ label, words }) => `${label}: ${words}`).join('\n')
  return (
    <Section title={title} aside="The note was closed before it was sent">
      <Rows label={title}>
        {left.map(({ ids, label, words }) => (
          <Row key={ids.join()} title={words} aside={label} />
        ))}
      </Rows>
      <p className="mt-4 flex flex-wrap items-center gap-4">
        {mayAppend && (
          <SignedWords
            {...{ noteId: reading.noteId, needsCode }}
            deed="append"
            late={{ text, signed: () => void letGo() }}
          />
        )}
        <Button kind="withdraw" onClick={() => void letGo()}>
          Throw it away
        </Button>
        <span className="text-small text-muted">Only you can read this, and only in this browser.</span>
      </p>
    </Section>
  )
}
