import { FieldFrame } from '@/app/_ui/form/field-frame'
import { isGap } from '@/lib/notes/answer'
import type { ChecksField, Tick } from '@/lib/notes/fields'
import { AgreeWithAll } from './agree-with-all'
import { AgreedChecks } from './agreed-checks'
import { BesideAnswer } from './beside-answer'
import { CheckCell } from './check-cell'
import { controlId, type DraftField } from './draft-field'
import { FillTheRest } from './fill-the-rest'
import { GapFoot } from './gap-foot'
import { useDraftAt, useHasParts } from './use-draft'

interface ChecksProps {
  name: string
  field: ChecksField
  draft: DraftField
}

/** Ticks that carry who and when: a yes, or a no with its reason; what is left can be ticked in one tap. */
export function ChecksControl({ name, field, draft }: ChecksProps) {
  const whole = useDraftAt(draft, name, () => draft.read(name))
  const error = useDraftAt(draft, name, () => draft.error(name))
  const answered = useHasParts(draft, name)
  const disabled = isGap(whole) && !answered
  return (
    <FieldFrame
      {...{ id: controlId(name), label: field.label, help: field.help, optional: field.optional, error }}
      group
      foot={
        <>
          {!disabled && (
            <FillTheRest label={field.label} words="Yes to" values={ticks(name, field, draft)} draft={draft} />
          )}
          {!disabled && field.by === 'agreed' && <AgreeWithAll {...{ name, field, draft }} />}
          {answered && <span className="text-muted">To clear an answer, tap it again or press Delete.</span>}
          <GapFoot name={name} field={field} draft={draft} answered={answered} />
        </>
      }
    >
      {field.by === 'one' ? (
        <ChecksByOne {...{ name, field, draft, disabled }} />
      ) : (
        <AgreedChecks {...{ name, field, draft, disabled }} />
      )}
    </FieldFrame>
  )
}

function ChecksByOne({ name, field, draft, disabled }: ChecksProps & { disabled: boolean }) {
  return (
    <ul className="ruled">
      {Object.entries(field.options).map(([option, label]) => (
        <li key={option} className="check">
          <span className="check-label">{label}</span>
          <CheckCell path={`${name}.${option}`} label={label} readOnly={disabled} draft={draft} />
          <BesideAnswer path={`${name}.${option}`} draft={draft} />
        </li>
      ))}
    </ul>
  )
}

/** Whoever is not one of the two therapists ticks nothing of theirs. */
function ticks(name: string, field: ChecksField, draft: DraftField): Record<string, Tick> {
  if (field.by === 'agreed' && !draft.seat) return {}
  return Object.fromEntries(Object.keys(field.options).map(option => [`${name}.${option}`, { done: true }]))
}
