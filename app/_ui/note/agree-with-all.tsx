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
  const isUnasked = useDraft(draft, () => unasked(name, field, draft).length > 0)
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
      {isUnasked && (
        <button type="button" className="text-button" onClick={() => sayOf(unasked(name, field, draft), () => null)}>
          They can be asked after all
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
const waiting = (name: string, field: ChecksField, draft: DraftField): Waiting[] =>
  inState(name, field, draft, ['open', 'changed'])

/** One’s own ticks of which one said that the other could not be asked. */
const unasked = (name: string, field: ChecksField, draft: DraftField): Waiting[] =>
  inState(name, field, draft, ['not_done']).filter(
    ({ option }) => draft.stamp(`${name}.${agreementTo(option)}`)?.by === draft.me.id,
  )

function inState(
  name: string,
  field: ChecksField,
  draft: DraftField,
  states: readonly ReturnType<typeof agreementOn>[],
): Waiting[] {
  const ticks = ticksOf(draft.answers()[name] ?? null)
  return Object.keys(field.options).flatMap(option => {
    const tick = ticks[option]
    return tick && states.includes(agreementOn(ticks, option)) ? [{ option, done: tick.done, by: tick.by }] : []
  })
}
