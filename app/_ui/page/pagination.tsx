import { RecordLink } from './record-link'

interface PaginationProps {
  /** What is being paged through, for those who hear it: "Notes". */
  label: string
  previous?: string
  next?: string
  /** "1–50 of 999+". */
  position?: string
}

/** Back and forth by cursor; there are no page numbers, because the list moves while it is read. */
export function Pagination({ label, previous, next, position }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label={`${label}, pages`} className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
      {previous && (
        <RecordLink href={previous} rel="prev" className="page-turn">
          ← Previous
        </RecordLink>
      )}
      {next && (
        <RecordLink href={next} rel="next" className="page-turn">
          Next →
        </RecordLink>
      )}
      {position && <span className="text-small text-muted tabular-nums">{position}</span>}
    </nav>
  )
}
