import { MultiField } from '@/app/_ui/form/multi-field'
import { isGap, isNone } from '@/lib/notes/answer'
import type { MultiField as Multi } from '@/lib/notes/fields'
import { controlId, type DraftField } from './draft-field'
import { GapFoot } from './gap-foot'
import { useDraftAt, useHasParts } from './use-draft'

interface MultiControlProps {
  name: string
  field: Multi
  draft: DraftField
  /** A member of an item can only be left empty. */
  inItem?: boolean
}

/** Any of these, each at a path of its own; "none" takes back what was ticked, a tick takes back "none". */
export function MultiControl({ name, field, draft, inItem }: MultiControlProps) {
  const whole = useDraftAt(draft, name, () => draft.read(name))
  const error = useDraftAt(draft, name, () => draft.error(name))
  const codes = Object.keys(field.options)
  const tickedCodes = useDraftAt(draft, name, () =>
    codes.filter(code => draft.read(`${name}.${code}`) === true).join(' '),
  )
  const ticked = new Set(tickedCodes.split(' '))
  const answered = useHasParts(draft, name) || isNone(whole)
  const chooseNone = (chosen: boolean) => {
    for (const code of codes) if (ticked.has(code)) draft.write(`${name}.${code}`, null)
    draft.write(name, chosen ? { none: true } : null)
  }
  const tick = (code: string, on: boolean) => {
    if (whole !== null) draft.write(name, null)
    draft.write(`${name}.${code}`, on || null)
  }
  return (
    <MultiField
      id={controlId(name)}
      label={field.label}
      help={field.help}
      error={error}
      optional={field.optional}
      disabled={isGap(whole) && !answered}
      options={field.options}
      value={ticked}
      onTick={tick}
      onBlur={() => draft.blur(name)}
      none={field.none ? { label: field.none, chosen: isNone(whole), onChoose: chooseNone } : undefined}
      foot={!inItem && <GapFoot name={name} field={field} draft={draft} answered={answered} />}
    />
  )
}
