import { RecordLink } from '@/app/_ui/page/record-link'
import { wallClock } from '@/app/_ui/page/site-time'
import { wallMinute } from '@/lib/clock/zone-clock'
import { type Described, describedWords } from '@/lib/session/effects/described-words'
import { noticedAt } from '@/lib/session/effects/facts-of-effects'
import { type Triaged, triageLabels } from '@/lib/session/effects/triage'
import type { Closing, EffectGroup } from '@/lib/session/log/read-closing'
import { DescribeGroup } from './describe-group'
import { HandAllOn } from './hand-all-on'
import { StillOpen } from './still-open'
import { TriageGroup } from './triage-group'

interface EffectGroupsProps {
  closing: Closing
  study: string
}

/** One list of the day’s effects by term: when, how, and what becomes of each. */
export function EffectGroups({ closing, study }: EffectGroupsProps) {
  const untouched = closing.groups.flatMap(({ effects }) => effects.filter(one => one.decision === null))
  return (
    <>
      {untouched.length > 0 && <HandAllOn noteId={closing.note.id} entryIds={untouched.map(({ id }) => id)} />}
      <ul className="ruled" aria-label="Effects by term">
        {closing.groups.map(group => (
          <li key={`${group.term} ${group.isLate}`} className="grid gap-4 py-5">
            <Group group={group} closing={closing} study={study} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Group({
  group: { term, effects, isKept, isLate },
  closing,
  study,
}: EffectGroupsProps & { group: EffectGroup }) {
  const { note } = closing
  const isOpen = closing.isOpen && !isLate
  const name = isLate ? `${term}, arrived late` : term
  const free = effects.filter(({ event }) => event === null)
  const ids = free.map(({ id }) => id)
  const form = `/s/${study}/participants/${note.participantId}/events/new?visit=${note.visitId}&note=${note.id}&effects=${ids.join(',')}`
  return (
    <>
      <div>
        <h3 className="font-semibold">{name}</h3>
        {isLate && (
          <p className="text-small">It reached the server when the note was frozen: it is not in the signed note.</p>
        )}
        <ul>
          {effects.map(effect => (
            <li key={effect.id} className="text-small text-muted">
              <Times effect={effect} zone={note.timeZone} /> · <Standing effect={effect} study={study} />
              {isOpen && !effect.ended && (
                <StillOpen
                  {...{ noteId: note.id, id: effect.id, zone: note.timeZone }}
                  what={`${name}, ${clockAt(effect.began, note.timeZone)}`}
                  began={wallClock(new Date(effect.began).toISOString(), note.timeZone)}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      <DescribeGroup
        {...{ noteId: note.id, term: name, isOpen }}
        entryIds={effects.map(({ id }) => id)}
        said={alikeIn(effects)}
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

function Times({ effect: { began, ended }, zone }: { effect: Triaged; zone: string }) {
  const end = ended && (ended.uncertain ? 'ended, time uncertain' : `until ${clockAt(ended.at, zone)}`)
  return `${clockAt(began, zone)}, ${end ?? 'still going on'}`
}

function Standing({ effect: { decision, event }, study }: { effect: Triaged; study: string }) {
  const words = decision ? triageLabels[decision] : 'Not triaged yet'
  return event ? (
    <RecordLink href={`/s/${study}/events/${event.id}`}>{`${words} (event ${event.number})`}</RecordLink>
  ) : (
    words
  )
}

export const clockAt = (moment: number, zone: string): string =>
  wallClock(new Date(moment).toISOString(), zone).slice(11, 16)

/** What is said of all of them alike; the rest stands as not asked. */
function alikeIn(effects: readonly Triaged[]): Partial<Record<Described, string>> {
  const names = Object.keys(describedWords) as Described[]
  return Object.fromEntries(
    names.flatMap(name => {
      const [first, ...others] = new Set(effects.map(({ described }) => described[name]))
      return first && others.length === 0 ? [[name, first]] : []
    }),
  )
}
