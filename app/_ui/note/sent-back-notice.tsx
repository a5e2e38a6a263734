import { Notice } from '@/app/_ui/page/notice'
import { Time } from '@/app/_ui/page/time'
import type { NoteRecord } from '@/lib/review/read-record'

/** Why the other author wants a change before the second signature, while the change is being made. */
export function sentBackNotice({ sentBack, status, names, timeZone }: NoteRecord) {
  if (!sentBack || status !== 'draft') return null
  return (
    <div className="mb-8">
      <Notice kind="attention" title={`${names[sentBack.by] ?? 'A colleague'} sent this note back for a change`}>
        <p className="prose">{sentBack.reason}</p>
        <p className="mt-1 text-small text-muted">
          <Time at={sentBack.at} zone={timeZone} />
        </p>
      </Notice>
    </div>
  )
}
