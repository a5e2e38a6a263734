import type { MeasureCode } from '@/db/schema/vocabulary'
import type { Day } from '@/lib/clock/instant'
import type { StandingProgress } from '@/lib/trial/visits/note-progress'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'
import { closesOn, opensOn } from '@/lib/trial/visits/visit-window'

type Visit = Pick<VisitRow, 'state' | 'measures' | 'targetOn' | 'windowFrom' | 'windowTo'>

export interface Left {
  /** Can still be asked at the visit, or was not asked while it could be. */
  readonly standing: 'due' | 'missing'
  readonly measures: readonly MeasureCode[]
}

/**
 * What a visit asks for and nobody has asked, nor said why not: due from the day it opens until it is closed or its note is
 * signed, missing after that. A visit that nobody held asks for nothing: that it was missed is said by its deviation.
 */
export function leftToAsk(
  visit: Visit,
  { asked, note, today }: { asked: ReadonlySet<string> | undefined; note: StandingProgress | null; today: Day },
): Left | null {
  const measures = visit.measures.filter(code => !asked?.has(code))
  if (visit.state !== 'planned' || measures.length === 0) return null
  const isClosed = note === 'signed' || note === 'countersigned' || today > closesOn(visit)
  if (isClosed) return note ? { standing: 'missing', measures } : null
  return note || today >= opensOn(visit) ? { standing: 'due', measures } : null
}
