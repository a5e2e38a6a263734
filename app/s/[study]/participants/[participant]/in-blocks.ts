import type { ParticipantPage } from '@/lib/trial/participants/participant-page'

type Visit = ParticipantPage['visits'][number]

/** The calls of a block stand together: CALL1.1 to CALL1.7 are CALL1. */
export interface CallBlock {
  readonly code: string
  readonly calls: readonly Visit[]
  /** "3 of 7": how many have a note, of those that are not cancelled. */
  readonly words: string
}

const blockOf = (code: string): string => code.replace(/\.[^.]*$/, '')

/** The course without its single calls: visits in their order, the calls of a block where its first one stands. */
export function inBlocks(visits: readonly Visit[]): (Visit | CallBlock)[] {
  const blocks = new Map<string, Visit[]>()
  for (const visit of visits)
    if (visit.kind === 'contact_call')
      blocks.set(blockOf(visit.code), [...(blocks.get(blockOf(visit.code)) ?? []), visit])
  return visits.flatMap((visit): (Visit | CallBlock)[] => {
    if (visit.kind !== 'contact_call') return [visit]
    const code = blockOf(visit.code)
    const calls = blocks.get(code) ?? []
    return calls[0] === visit ? [{ code, calls, words: wordsOf(calls) }] : []
  })
}

function wordsOf(calls: readonly Visit[]): string {
  const noted = calls.filter(({ note, progress }) => progress || (note && note.status !== 'entered_in_error')).length
  return `${noted} of ${calls.filter(({ state }) => state !== 'cancelled').length}`
}
