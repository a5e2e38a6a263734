'use client'
import { useState } from 'react'
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

/** The two ways a review ends: countersigned with an attestation, or sent back with comments. */
export function ReviewDesk(props: ReviewDeskProps) {
  const [way, setWay] = useState<'countersign' | 'return'>('countersign')
  return (
    <Section title="Your review">
      <div role="tablist" aria-label="How the review ends" className="mb-6 flex flex-wrap gap-3">
        <Way label="Countersign" chosen={way === 'countersign'} onChoose={() => setWay('countersign')} />
        <Way label="Send back with comments" chosen={way === 'return'} onChoose={() => setWay('return')} />
      </div>
      <div role="tabpanel" aria-label={way === 'countersign' ? 'Countersign' : 'Send back with comments'}>
        {way === 'countersign' ? <CountersignForm {...props} /> : <ReturnForm {...props} />}
      </div>
    </Section>
  )
}

function Way({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" role="tab" aria-selected={chosen} onClick={onChoose} className="tab">
      {label}
    </button>
  )
}
