import { Section } from '@/app/_ui/page/section'
import { wallClock } from '@/app/_ui/page/site-time'
import { stoppedWords } from '@/app/_ui/session/how-touch-stops'
import type { Closing } from '@/lib/session/log/read-closing'
import { touchBasisLabels } from '@/lib/session/touch/touch-basis'
import { ledgerSource } from '@/lib/session/touch/touch-ledger'
import { BeganOfAll } from './began-of-all'
import { clockAt } from './clock-at'
import { EndAll } from './end-all'
import { HowTouchBegan } from './how-touch-began'
import { StillOpen } from './still-open'

/** The day’s touch, each with what stood behind it at that moment; nothing where nobody was touched. */
export function Touches({ closing: { touches, note, isOpen, may } }: { closing: Closing }) {
  if (touches.length === 0) return null
  const unsaid = touches.flatMap(({ id, basis }) => (basis === 'not_said' ? [id] : []))
  const endless = touches.flatMap(({ id, basis, ended }) => (!ended && basis !== 'care' ? [id] : []))
  return (
    <Section title="Touch" aside={ledgerSource}>
      {isOpen && may.log && (
        <div className="grid gap-3 has-[button]:py-3">
          <BeganOfAll noteId={note.id} ids={unsaid} />
          <EndAll noteId={note.id} ids={endless} />
        </div>
      )}
      <ul className="ruled" aria-label="Touch">
        {touches.map(({ id, label, staff, began, ended, basis, how, isBeganLater, stopSignal, notWanted }) => (
          <li key={id} className="grid gap-2 py-3">
            <p>
              {clockAt(began, note.timeZone)}{' '}
              {ended
                ? ended.uncertain
                  ? '(end uncertain)'
                  : `to ${clockAt(ended.at, note.timeZone)}`
                : '(no end yet)'}
              : {label}, {staff}
            </p>
            {(stopSignal || notWanted) && <p className="font-semibold">{stoppedWords({ stopSignal, notWanted })}</p>}
            <p className="text-small text-muted">{touchBasisLabels[basis]}</p>
            {isOpen && may.log && (basis === 'not_said' || isBeganLater) && (
              <HowTouchBegan {...{ noteId: note.id, id, how }} what={`${label}, ${clockAt(began, note.timeZone)}`} />
            )}
            {isOpen && may.log && !ended && basis !== 'care' && (
              <StillOpen
                {...{ noteId: note.id, id, zone: note.timeZone }}
                what={`${label}, ${clockAt(began, note.timeZone)}`}
                began={wallClock(new Date(began).toISOString(), note.timeZone)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
