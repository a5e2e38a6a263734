import { Time } from '@/app/_ui/page/time'
import type { NoteRecord } from '@/lib/review/read-record'
import { meaningWords } from './meaning-words'

interface PaperFootProps {
  note: NoteRecord
  title: string
}

/** At the foot of each sheet of paper: whose note it is, which version, and who signed it when; or that nobody has. */
export function PaperFoot({ note, title }: PaperFootProps) {
  const { participantCode, visitCode, shown, definition, contentHash, signatures, timeZone } = note
  const under = signatures.filter(one => one.version === shown && one.appendixId === null)
  return (
    <div className="paper-foot">
      <p>
        {participantCode}, {visitCode}: {title}, version {shown} ({definition}), content {contentHash.slice(0, 16)}…
      </p>
      {under.length === 0 && <p>Not signed.</p>}
      {under.map(({ id, meaning, printedName, credentials, at, superseded }) => (
        <p key={id}>
          {meaningWords[meaning] ?? meaning}
          {superseded && ' (superseded)'}: {printedName}, {credentials}, <Time at={at} zone={timeZone} />
        </p>
      ))}
    </div>
  )
}
