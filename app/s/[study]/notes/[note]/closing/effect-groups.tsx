import { wallClock } from '@/app/_ui/page/site-time'
import { type Described, describedWords } from '@/lib/session/effects/described-words'
import type { Triaged } from '@/lib/session/effects/triage'
import type { Closing, EffectGroup } from '@/lib/session/log/read-closing'
import { clockAt } from './clock-at'
import { DescribeAll } from './describe-all'
import { EachEffect } from './each-effect'
import { EffectDeeds } from './effect-deeds'
import { EffectLine } from './effect-line'
import { HandAllOn } from './hand-all-on'
import { NoneOfSeveral } from './none-of-several'
import { StillOpen } from './still-open'

interface EffectGroupsProps {
  closing: Closing
  study: string
}

/** One list of the day’s effects by term: when, how, and what becomes of each. */
export function EffectGroups({ closing, study }: EffectGroupsProps) {
  const inLog = closing.groups.flatMap(({ isLate, effects }) => (isLate ? [] : effects))
  const undecided = closing.groups.flatMap(({ term, effects, isKept, isLate }) => {
    const entryIds = effects.flatMap(({ id, decision }) => (decision === null ? [id] : []))
    const isHandedOn = effects.some(({ decision }) => decision === 'investigator') // what was said of one is not overruled by what is said of several
    return isKept || isLate || isHandedOn || entryIds.length === 0 ? [] : [{ term, entryIds }]
  })
  const untouched = closing.groups.flatMap(({ effects }) => effects.filter(one => one.decision === null))
  return (
    <>
      {inLog.length > 1 && (
        <div className="grid gap-3 py-4">
          <DescribeAll
            {...{ noteId: closing.note.id, isOpen: closing.isOpen }}
            effects={inLog.map(({ id, described }) => ({ id, said: saidOf(described) }))}
          />
          <NoneOfSeveral noteId={closing.note.id} terms={undecided} />
        </div>
      )}
      <HandAllOn noteId={closing.note.id} entryIds={untouched.map(({ id }) => id)} />
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

/** A term: one act for all of it, or one by one. */
function Group({
  group: { term, effects, isKept, isLate },
  closing,
  study,
}: EffectGroupsProps & { group: EffectGroup }) {
  const { note } = closing
  const isOpen = closing.isOpen && !isLate
  const name = isLate ? `${term}, arrived late` : term
  const deeds = { note, study, name, effects, isKept, isOpen }
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
              <EffectLine effect={effect} zone={note.timeZone} study={study} />
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
      <EffectDeeds {...deeds} />
      <EachEffect {...deeds} />
    </>
  )
}

const saidOf = (described: Triaged['described']): Described[] =>
  (Object.keys(describedWords) as Described[]).filter(name => described[name])
