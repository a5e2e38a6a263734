'use client'
import { answerLetterAction } from '@/app/s/[study]/correspondence/actions'
import { WhatWasDone } from '@/app/s/[study]/what-was-done'
import { longestLetter } from '@/lib/care/longest'

/** What was done about a private concern. */
export const AnswerLetter = ({ letterId }: { letterId: string }) => (
  <WhatWasDone of="letter" maxLength={longestLetter} send={input => answerLetterAction({ letterId, ...input })} />
)
