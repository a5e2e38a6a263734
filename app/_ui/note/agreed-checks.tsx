import { Tiles } from '@/app/_ui/form/tiles'
import { agreementOn, agreementTo } from '@/lib/notes/agreement'
import { isTick, ticksOf } from '@/lib/notes/answer'
import type { ChecksField } from '@/lib/notes/fields'
import { CheckCell, Stamp } from './check-cell'
import { controlId, type DraftField } from './draft-field'
import { useDraft } from './use-draft'

interface AgreedChecksProps {
  name: string
  field: ChecksField
  draft: DraftField
  disabled: boolean
}

/** One therapist ticks; the other agrees or objects beside each tick, and never to their own. */
export const AgreedChecks = ({ name, field, draft, disabled }: AgreedChecksProps) => (
  <ul className="ruled">
    {Object.entries(field.options).map(([option, label]) => (
      <AgreedCheck key={option} {...{ name, option, label, draft, disabled }} />
    ))}
  </ul>
)

interface OneProps extends Omit<AgreedChecksProps, 'field'> {
  option: string
  label: string
}

function AgreedCheck({ name, option, label, draft, disabled }: OneProps) {
  const path = `${name}.${option}`
  const ticked = useDraft(draft, () => draft.read(path) !== null)
  const isMine = useDraft(draft, () => !ticked || draft.stamp(path)?.by === draft.me.id)
  return (
    <li className="check">
      <span className="check-label">{label}</span>
      <CheckCell path={path} label={label} readOnly={disabled || !draft.seat || !isMine} draft={draft} />
      {ticked && <Agreement {...{ name, option, label, draft }} disabled={disabled || !draft.seat || isMine} />}
    </li>
  )
}

const words = { agree: 'Agree', object: 'Object' }
const states = {
  open: 'Not agreed yet',
  changed: 'Ticked anew since: not agreed any more',
  agreed: 'Agreed',
  objected: 'Objected',
  not_done: 'Agreement not done',
} as const

function Agreement({ name, option, label, draft, disabled }: OneProps) {
  const path = `${name}.${agreementTo(option)}`
  const state = useDraft(draft, () => agreementOn(ticksOf(draft.answers()[name] ?? null), option))
  const tick = useDraft(draft, () => draft.read(`${name}.${option}`))
  const done = isTick(tick) && tick.done
  const isSaid = state === 'agreed' || state === 'objected'
  return (
    <div className="check-cell">
      {disabled || state === 'changed' || state === 'not_done' ? (
        <span className={isSaid ? undefined : 'text-muted'}>{states[state]}</span>
      ) : null}
      {!disabled && (
        <Tiles
          name={controlId(path)}
          label={`${label}: agree or object`}
          dense
          options={words}
          value={state === 'agreed' ? 'agree' : state === 'objected' ? 'object' : null}
          onBlur={() => draft.blur(path)}
          onChange={code => draft.write(path, code && { done: code === 'agree' ? done : !done })}
        />
      )}
      {state !== 'open' && state !== 'changed' && <Stamp path={path} draft={draft} />}
      {state === 'objected' && <Objection {...{ path, label, draft }} readOnly={disabled} />}
    </div>
  )
}

interface ObjectionProps {
  path: string
  label: string
  draft: DraftField
  readOnly: boolean
}

/** The word that an objection needs. */
function Objection({ path, label, draft, readOnly }: ObjectionProps) {
  const value = useDraft(draft, () => draft.read(path))
  const error = useDraft(draft, () => draft.error(path))
  const reason = (isTick(value) && value.reason) || ''
  if (readOnly) return <span className="w-full text-small">{reason || 'No word given yet'}</span>
  return (
    <span className="w-full">
      <input
        className="input input-small"
        aria-label={`What you object to: ${label}`}
        aria-invalid={error ? true : undefined}
        placeholder="What you object to"
        value={reason}
        onBlur={() => draft.blur(path)}
        onChange={({ target }) =>
          isTick(value) && draft.write(path, { done: value.done, ...(target.value && { reason: target.value }) })
        }
      />
      {error && <span className="mt-1 block text-small font-semibold text-attention">{error}</span>}
    </span>
  )
}
