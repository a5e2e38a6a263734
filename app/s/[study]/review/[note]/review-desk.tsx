'use client'
import { useState } from 'react'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { Section } from '@/app/_ui/page/section'
import { CountersignForm } from './countersign-form'
import { ReturnForm } from './return-form'

interface ReviewDeskProps {
  noteId: string
  version: number
  contentHash: string
  /** Every answer that a comment can be pinned to, by its label. */
  fields: Readonly<Record<string, string>>
  needsCode: boolean
  name: string
  back: string
}

const ways = { countersign: 'Countersign', return: 'Send back with comments' } as const

/** The two ways a review ends: countersigned with an attestation, or sent back with comments. */
export function ReviewDesk(props: ReviewDeskProps) {
  const [way, setWay] = useState<string | null>(null)
  return (
    <Section title="Your review">
      <div className="form">
        <ChoiceField id="way" label="How does your review end?" options={ways} value={way} onChange={setWay} />
      </div>
      <div className="mt-8">
        {way === 'countersign' && <CountersignForm {...props} />}
        {way === 'return' && <ReturnForm {...props} />}
      </div>
    </Section>
  )
}
