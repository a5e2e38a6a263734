import type { SessionPerson } from './session-screen'
import type { TouchAgreed } from './touch-sheet'
import { agreedTouchWords, briefTouchWords } from './touch-words'

interface AgreedForDayProps {
  id: string
  stopSignal: string | null
  touch: TouchAgreed
  people: readonly SessionPerson[]
  planned: string | null
  intention: string | null
  /** Asked for on a narrow screen: there the stop signal stands with the kinds of touch alone until it is, and the pads come up. */
  isWhole: boolean
}

/** What was agreed for this day. */
export function AgreedForDay({ id, stopSignal, touch, people, planned, intention, isWhole }: AgreedForDayProps) {
  return (
    <dl id={id} className="session-agreed" data-whole={isWhole || undefined}>
      <div>
        <dt>Stop signal</dt>
        <dd>{stopSignal ?? 'None is agreed'}</dd>
      </div>
      <div>
        <dt>Touch agreed</dt>
        <dd>
          <span className="session-in-full">{agreedTouchWords(touch, people).join(' · ') || 'None'}</span>
          <span className="session-in-brief">{briefTouchWords(touch) || 'None'}</span>
        </dd>
      </div>
      {planned && (
        <div className="session-in-full">
          <dt>Planned for after</dt>
          <dd>{planned}</dd>
        </div>
      )}
      {intention && (
        <div className="session-in-full">
          <dt>Intention</dt>
          <dd className="session-intention">{intention}</dd>
        </div>
      )}
    </dl>
  )
}
