import { anchorOf } from '@/app/_ui/note/draft-field'
import { Notice } from '@/app/_ui/page/notice'
import { RecordLink } from '@/app/_ui/page/record-link'
import { measureOf } from '@/lib/measures/measures'

interface ConcernsProps {
  concerns: readonly { id: string; measure: string }[]
  study: string
}

/** What was answered at this visit asks for the safety section: said above the note, until it is signed. */
export function Concerns({ concerns, study }: ConcernsProps) {
  if (concerns.length === 0) return null
  return (
    <div className="mb-6">
      <Notice kind="attention" title="An answer of this visit asks for your judgement of risk.">
        {concerns.map(form => (
          <RecordLink key={form.id} href={`/s/${study}/measures/${form.id}`} className="link mr-4">
            {measureOf(form).title}
          </RecordLink>
        ))}
        <a className="link" href={`#${anchorOf('risk_level')}`}>
          Go to the safety section
        </a>
      </Notice>
    </div>
  )
}
