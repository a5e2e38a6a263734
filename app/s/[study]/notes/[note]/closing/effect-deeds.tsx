import { wallMinute } from '@/lib/clock/zone-clock'
import { type Described, describedWords } from '@/lib/session/effects/described-words'
import { noticedAt } from '@/lib/session/effects/facts-of-effects'
import type { Triaged } from '@/lib/session/effects/triage'
import type { Closing } from '@/lib/session/log/read-closing'
import { DescribeGroup } from './describe-group'
import { TriageGroup } from './triage-group'

interface EffectDeedsProps {
  note: Closing['note']
  study: string
  /** What these effects are called: a term, or one of its effects with its time. */
  name: string
  effects: readonly Triaged[]
  /** The protocol keeps them for the investigator. */
  isKept: boolean
  /** While the log is open they are described in it. */
  isOpen: boolean
}

/** How some effects of one term are described, and what becomes of those without an event: one act for all of them. */
export function EffectDeeds({ note, study, name, effects, isKept, isOpen }: EffectDeedsProps) {
  const free = effects.filter(({ event }) => event === null)
  const ids = free.map(({ id }) => id)
  const form = `/s/${study}/participants/${note.participantId}/events/new?visit=${note.visitId}&note=${note.id}&effects=${ids.join(',')}`
  return (
    <>
      <DescribeGroup
        {...{ noteId: note.id, term: name, isOpen }}
        entryIds={effects.map(({ id }) => id)}
        {...saidOf(effects)}
      />
      {free.length > 0 && (
        <TriageGroup
          {...{ noteId: note.id, term: name, isKept }}
          entryIds={ids}
          formHref={form}
          noticedAt={wallMinute(noticedAt(free), note.timeZone)}
          zone={note.timeZone}
          isHandedOn={free.every(({ decision }) => decision === 'investigator')}
        />
      )}
    </>
  )
}

/** What is said of all of them alike, and in what they differ; the rest was not asked. */
function saidOf(effects: readonly Triaged[]) {
  const names = Object.keys(describedWords) as Described[]
  const values = new Map(names.map(name => [name, new Set(effects.map(({ described }) => described[name]))]))
  const alike = [...values].flatMap(([name, [first, ...others]]) =>
    first && others.length === 0 ? [[name, first]] : [],
  )
  return { said: Object.fromEntries(alike), differing: names.filter(name => (values.get(name)?.size ?? 0) > 1) }
}
