import { agreementOn, agreementTo } from '@/lib/notes/agreement'
import { ticksOf } from '@/lib/notes/answer'
import type { ChecksField, PathValue } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'
import { useDraft } from './use-draft'

interface AgreeProps {
  name: string
  field: ChecksField
  draft: DraftField
}

/** The other therapist agrees with every tick in one tap; whoever ticked can say that the other could not be asked. */
export function AgreeWithAll({ name, field, draft }: AgreeProps) {
  const theirs = () => waiting(name, field, draft).filter(({ by }) => by !== draft.me.id)
  const mine = () => waiting(name, field, draft).filter(({ by }) => by === draft.me.id)
  const toAgree = useDraft(draft, () => theirs().length)
  const toBeAgreed = useDraft(draft, () => mine().length)
  const sayOf = (ticks: Waiting[], value: (tick: Waiting) => PathValue) => {
    for (const tick of ticks) draft.write(`${name}.${agreementTo(tick.option)}`, value(tick))
    draft.blur(name)
  }
  if (!draft.seat) return null
  return (
    <>
      {toAgree > 0 && (
        <button type="button" className="text-button" onClick={() => sayOf(theirs(), ({ done }) => ({ done }))}>
          Agree with all {toAgree}
          <span className="sr-only">: {field.label}</span>
        </button>
      )}
      {toBeAgreed > 0 && (
        <button type="button" className="text-button" onClick={() => sayOf(mine(), () => ({ gap: 'not_done' }))}>
          The other therapist can’t be asked
          <span className="sr-only">: {field.label}</span>
        </button>
      )}
    </>
  )
}

interface Waiting {
  readonly option: string
  readonly done: boolean
  readonly by: string
}

/** The ticks that nobody has agreed or objected to as they stand. */
function waiting(name: string, field: ChecksField, draft: DraftField): Waiting[] {
  const ticks = ticksOf(draft.answers()[name] ?? null)
  return Object.keys(field.options).flatMap(option => {
    const tick = ticks[option]
    const state = agreementOn(ticks, option)
    return tick && (state === 'open' || state === 'changed') ? [{ option, done: tick.done, by: tick.by }] : []
  })
}
