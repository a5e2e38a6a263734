import { wallClock } from '@/app/_ui/page/site-time'
import type { Closing, EffectGroup } from '@/lib/session/log/read-closing'
import { clockAt } from './clock-at'
import { EachEffect } from './each-effect'
import { EffectDeeds } from './effect-deeds'
import { EffectLine } from './effect-line'
import { HandAllOn } from './hand-all-on'
import { StillOpen } from './still-open'

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
