import type { NoteKind } from '@/db/schema/vocabulary'

/** How the code of every visit begins that nobody planned; no schedule may have one. */
export const unscheduled = 'UNSCHED'

/** Whether a visit stands in the course as it was planned, rather than written down with its note; of calls it says nothing. */
export const isOfCourse = ({ code, kind }: { readonly code: string; readonly kind: NoteKind }): boolean =>
  !isUnscheduled({ code }) && kind !== 'overnight' && kind !== 'baseline'

/** Whether a visit was written down as it was held: it has no window, and nobody misses it. */
export const isUnscheduled = ({ code }: { readonly code: string }): boolean => code.startsWith(unscheduled)
