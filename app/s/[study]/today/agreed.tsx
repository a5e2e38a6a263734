import { RecordLink } from '@/app/_ui/page/record-link'
import { dateWords } from '@/lib/clock/calendar'
import type { Agreed as AgreedLast } from '@/lib/review/read-agreed'

/** What was agreed last time, under the visit that it was agreed for; long words in the note itself. */
export const Agreed = ({ study, agreed: { words, on, noteId } }: { study: string; agreed: AgreedLast }) => (
  <div className="mt-2 max-w-prose">
    <p>
      <span className="font-semibold">Agreed last time</span>,{' '}
      <RecordLink href={`/s/${study}/notes/${noteId}`}>{dateWords(on)}</RecordLink>
    </p>
    <p className="line-clamp-4 whitespace-pre-line text-ink">{words}</p>
  </div>
)
