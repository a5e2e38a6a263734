import { howLong } from '@/app/_ui/page/how-long'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import type { listOpenEffects } from '@/lib/session/effects/list-open-effects'

interface OpenEffectsProps {
  study: string
  open: Awaited<ReturnType<typeof listOpenEffects>>
}

/** Effects of sessions, and those reported since, that nobody has settled, with how long they have waited; nothing where none do. */
export function OpenEffects({ study, open: { effects, more, at } }: OpenEffectsProps) {
  if (effects.length === 0) return null
  return (
    <Section title="Effects to judge" aside={more ? `More than ${effects.length}` : `${effects.length} open`}>
      <Rows label="Effects to judge">
        {effects.map(({ noteId, kind, label, count, endedLate, since, isLate, participantCode, visitCode }) => (
          <Row
            key={`${noteId} ${kind} ${isLate}`}
            title={`${participantCode}, ${visitCode}`}
            href={`/s/${study}/notes/${noteId}/${kind ? 'closing' : 'effects'}`}
            detail={`${label}${count > 1 ? `, ${count} times` : ''}${endedWords(count, endedLate)}`}
            aside={`Open for ${howLong(since, at)}`}
          />
        ))}
      </Rows>
    </Section>
  )
}

const endedWords = (count: number, ended: number): string =>
  ended === 0 ? '' : `; ${count === 1 ? 'ended' : `${ended} of them ended`}, told late`
