import type { NextStep } from '@/app/_ui/note/draft-field'

/** By path: the answer that says there is more to record, and the form for it. */
export const nextSteps = (eventForm: string): Readonly<Record<string, NextStep>> => ({
  ae_review: { after: 'something', href: eventForm, label: 'Record it as an adverse event' },
})
