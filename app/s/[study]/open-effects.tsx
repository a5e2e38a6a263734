import { counted } from '@/app/_ui/page/counted'
import { howLong } from '@/app/_ui/page/how-long'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import type { listOpenEffects, WaitingEffects } from '@/lib/session/effects/list-open-effects'
import { effectsByVisit } from './effects-by-visit'

interface OpenEffectsProps {
  study: string
  open: Awaited<ReturnType<typeof listOpenEffects>>
}

/** Effects of sessions, and those reported since, that nobody has settled, a row a visit with how long the first of them has waited; nothing where none do. */
export function OpenEffects({ study, open: { effects, more, at } }: OpenEffectsProps) {
  if (effects.length === 0) return null
  const count = effects.reduce((sum, one) => sum + one.count, 0)
  return (
    <Section title="Effects to judge" aside={more ? `More than ${count}` : `${count} open`}>
      <Rows label="Effects to judge">
        {effectsByVisit(effects).map(visit => (
          <Row
            key={visit.noteId}
            title={`${visit.participantCode}, ${visit.visitCode}`}
            href={`/s/${study}/notes/${visit.noteId}/${visit.kinds.some(({ kind }) => kind) ? 'closing' : 'effects'}`}
            detail={`${counted(visit.count, 'effect')}: ${visit.kinds.map(kindWords).join('; ')}`}
            aside={`Open for ${howLong(visit.since, at)}`}
          />
        ))}
      </Rows>
    </Section>
  )
}

const kindWords = ({ label, count, endedLate }: WaitingEffects): string =>
  `${label}${count > 1 ? `, ${count} times` : ''}${endedWords(count, endedLate)}`

const endedWords = (count: number, ended: number): string =>
  ended === 0 ? '' : `, ${count === 1 ? 'ended' : `${ended} of them ended`}, told late`
