'use client'
import { closeCareCheckAction } from '@/app/s/[study]/care-checks/actions'
import { WhatWasDone } from '@/app/s/[study]/what-was-done'
import { longestAnswer } from '@/lib/care/longest'

/** What was done about what a participant said. */
export const SayWhatWasDone = ({ checkId }: { checkId: string }) => (
  <WhatWasDone of="care check" maxLength={longestAnswer} send={input => closeCareCheckAction({ checkId, ...input })} />
)
