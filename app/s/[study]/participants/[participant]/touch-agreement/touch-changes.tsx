import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import type { MatrixField } from '@/lib/notes/fields'
import type { TouchChange } from '@/lib/notes/touch/touch-words'

interface TouchChangesProps {
  changes: readonly TouchChange[]
  kinds: MatrixField
  pair: Readonly<Record<string, string>>
  zone: string
}

/** What was narrowed or widened beside any note, the latest first: for staff, not for the participant's copy. */
export function TouchChanges({ changes, kinds, pair, zone }: TouchChangesProps) {
  if (changes.length === 0) return null
  return (
    <div className="mt-14 print:hidden">
      <Section title="Changed beside the notes">
        <ul className="ruled">
          {changes.toReversed().map(({ id, touch, seat, value, way, recordedAt, recordedByName }) => (
            <li key={id} className="py-3">
              {kinds.rows[touch] ?? touch}, {(pair[seat] ?? seat).toLowerCase()}: {way} to “
              {kinds.values[value] ?? value}”
              <div className="text-small text-muted">
                <Time at={recordedAt} zone={zone} />, on the participant’s word to {recordedByName}
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
