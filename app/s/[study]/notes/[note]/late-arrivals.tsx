import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { wallClock } from '@/app/_ui/page/site-time'
import type { LateArrival } from '@/lib/session/log/read-late'
import { SignedWords } from './signed-words'

interface LateArrivalsProps {
  noteId: string
  late: readonly LateArrival[]
  zone: string
  needsCode: boolean
}

/** What reached a note after it was closed, kept beside it; its author signs it as a late entry. Nothing where nothing did. */
export function LateArrivals({ noteId, late, zone, needsCode }: LateArrivalsProps) {
  if (late.length === 0) return null
  const clockOf = ({ at }: LateArrival) => wallClock(new Date(at).toISOString(), zone).replace('T', ' ').slice(0, 16)
  const own = late.filter(one => one.isOwn)
  const text = own.map(one => `${clockOf(one)} ${one.words ?? one.label}`).join('\n')
  return (
    <Section title="Kept, not in the signed note" aside="It arrived after the note was signed">
      <Rows label="Kept, not in the signed note">
        {late.map(one => (
          <Row key={one.id} title={one.words ?? one.label} aside={clockOf(one)} />
        ))}
      </Rows>
      {own.length > 0 && (
        <SignedWords {...{ noteId, needsCode }} deed="append" late={{ text, arrivals: own.map(({ id }) => id) }} />
      )}
    </Section>
  )
}
