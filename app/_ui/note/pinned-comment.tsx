import { Time } from '@/app/_ui/page/time'

interface PinnedCommentProps {
  by: string
  at: string
  zone: string
  words: string
  /** Answered in a later version. */
  resolved?: boolean
}

/** What a reviewer wrote at an answer, beside that answer. */
export function PinnedComment({ by, at, zone, words, resolved }: PinnedCommentProps) {
  return (
    <div role="note" aria-label={`Comment by ${by}`} className="pinned" data-resolved={resolved ? true : undefined}>
      <p className="text-small text-muted">
        <span className="font-semibold text-ink">{by}</span>, <Time at={at} zone={zone} />
        {resolved && ', answered'}
      </p>
      <p className="mt-1 whitespace-pre-wrap">{words}</p>
    </div>
  )
}
