import { FieldFrame } from '@/app/_ui/form/field-frame'
import { Tiles } from '@/app/_ui/form/tiles'
import { isGap } from '@/lib/notes/answer'
import { flagValues, type MeasureField, type MeasurePart } from '@/lib/notes/fields'
import { controlId, type DraftField } from './draft-field'
import { GapFoot } from './gap-foot'
import { useDraftAt, useHasParts } from './use-draft'
import { useMember } from './use-member'

/** The result of a measure: a row a part, each empty until somebody enters it; short ranges and flags in one tap. */
export function MeasureControl({ name, field, draft }: { name: string; field: MeasureField; draft: DraftField }) {
  const whole = useDraftAt(draft, name, () => draft.read(name))
  const error = useDraftAt(draft, name, () => draft.error(name))
  const answered = useHasParts(draft, name)
  return (
    <FieldFrame
      {...{ id: controlId(name), label: field.label, help: field.help, optional: field.optional, error }}
      group
      foot={
        <>
          {field.lowest && !isGap(whole) && !answered && (
            <button type="button" className="text-button" onClick={() => giveLowest(name, field, draft)}>
              {field.lowest}
              <span className="sr-only">: {field.label}</span>
            </button>
          )}
          {answered && <span className="text-muted">To clear an answer, tap it again or press Delete.</span>}
          <GapFoot name={name} field={field} draft={draft} answered={answered} />
        </>
      }
    >
      <ul className="ruled">
        {Object.entries(field.parts).map(([part, own]) => (
          <li key={part} className="check">
            <Score path={`${name}.${part}`} part={own} disabled={isGap(whole) && !answered} draft={draft} />
          </li>
        ))}
      </ul>
    </FieldFrame>
  )
}

function giveLowest(name: string, { parts }: MeasureField, draft: DraftField): void {
  for (const [part, own] of Object.entries(parts))
    if (!own.optional) draft.write(`${name}.${part}`, 'flag' in own ? 'no' : String(own.min))
  draft.blur(name)
}

interface ScoreProps {
  path: string
  part: MeasurePart
  disabled: boolean
  draft: DraftField
}

function Score({ path, part, disabled, draft }: ScoreProps) {
  const { id, value, error, onBlur, onChange } = useMember(draft, path)
  const options = optionsOf(part)
  return (
    <>
      <span className="check-label">
        {part.label}
        {part.optional && <span className="text-muted"> (optional)</span>}
        {!options && 'min' in part && (
          <span className="text-muted">
            , {part.min} to {part.max}
          </span>
        )}
      </span>
      <span className="check-cell">
        {options ? (
          <Tiles
            name={id}
            label={part.label}
            value={value || null}
            dense
            {...{ options, disabled, onBlur, onChange }}
          />
        ) : (
          <input
            id={id}
            className="input input-short"
            inputMode="numeric"
            autoComplete="off"
            aria-label={part.label}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            value={value}
            disabled={disabled}
            onBlur={onBlur}
            onChange={event => onChange(event.target.value.trim())}
          />
        )}
        {error && (
          <span id={`${id}-error`} className="field-error">
            {error}
          </span>
        )}
      </span>
    </>
  )
}

/** Up to eleven values lie side by side; a wider range is typed. */
function optionsOf(part: MeasurePart): Readonly<Record<string, string>> | null {
  if ('flag' in part) return flagValues
  const count = part.max - part.min + 1
  return count > 11
    ? null
    : Object.fromEntries(Array.from({ length: count }, (_, index) => [part.min + index, String(part.min + index)]))
}
