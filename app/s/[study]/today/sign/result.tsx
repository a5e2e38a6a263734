'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/form/button'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { StateMark } from '@/app/_ui/page/state-mark'

export type Results = readonly {
  readonly noteId: string
  readonly name: string
  readonly here: string
  /** Why it is not signed; null where it is. */
  readonly leftOut: string | null
}[]

/** What became of each note, by name: signed, or left out and why. */
export function Result({ results, back, again }: { results: Results; back: string; again: () => void }) {
  const { refresh } = useRouter()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.focus()
    window.scrollTo({ top: 0 })
  }, [])
  const signed = results.filter(({ leftOut }) => leftOut === null)
  const left = results.filter(({ leftOut }) => leftOut !== null)
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      {signed.length > 0 && (
        <Section title="Signed by you" aside={`${signed.length}`}>
          <Rows label="Signed by you">
            {signed.map(({ noteId, name, here }) => (
              <Row key={noteId} title={name} href={here} aside={<StateMark state="signed" words="Signed" />} />
            ))}
          </Rows>
        </Section>
      )}
      {left.length > 0 && (
        <Section title="Left out" aside={`${left.length}`}>
          <Rows label="Left out">
            {left.map(({ noteId, name, here, leftOut }) => (
              <Row key={noteId} title={name} href={here} detail={leftOut} />
            ))}
          </Rows>
        </Section>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        {left.length > 0 && (
          <Button
            onClick={() => {
              refresh()
              again()
            }}
          >
            Read what is left
          </Button>
        )}
        <RecordLink href={back}>Back to Today</RecordLink>
      </div>
    </div>
  )
}
