import type { ReactNode } from 'react'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DateField } from '@/app/_ui/form/date-field'
import { DateTimeField } from '@/app/_ui/form/datetime-field'
import { NumberField } from '@/app/_ui/form/number-field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { ScaleField } from '@/app/_ui/form/scale-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { isGap } from '@/lib/notes/answer'
import type { ChoiceField as Choice, PlainField } from '@/lib/notes/fields'
import { controlId, type DraftField } from './draft-field'
import { GapFoot } from './gap-foot'
import { useDraftAt } from './use-draft'

interface PlainControlProps {
  path: string
  field: PlainField
  draft: DraftField
  /** A field of the note, which can be openly not answered; a member of an item can only be left empty. */
  whole?: boolean
}

/** A field with one plain answer, at one path. */
export function PlainControl({ path, field, draft, whole }: PlainControlProps): ReactNode {
  const value = useDraftAt(draft, path, () => draft.read(path))
  const error = useDraftAt(draft, path, () => draft.error(path))
  const text = typeof value === 'string' ? value : ''
  const common = {
    id: controlId(path),
    label: field.label,
    help: field.help,
    optional: field.optional,
    error,
    disabled: isGap(value),
    onBlur: () => draft.blur(path),
    onChange: (next: string | null) => draft.write(path, next === '' ? null : next),
    foot: whole && <GapFoot name={path} field={field} draft={draft} answered={text !== ''} />,
  }
  switch (field.kind) {
    case 'text':
      return <TextField {...common} value={text} maxLength={field.maxLength} />
    case 'prose':
      return <ProseField {...common} value={text} maxLength={field.maxLength} />
    case 'date':
      return <DateField {...common} value={text} />
    case 'datetime':
      return <DateTimeField {...common} value={text} zone={draft.zone} future={field.future} />
    case 'scale':
      return <ScaleField {...common} value={text || null} min={field.min} max={field.max} anchors={field.anchors} />
    case 'number':
      return <NumberField {...common} value={text} unit={field.unit} />
    case 'choice':
      return isLong(field) && !whole ? (
        <SelectField {...common} value={text || null} options={field.options} />
      ) : (
        <ChoiceField {...common} value={text || null} options={field.options} />
      )
  }
}

/** In an item, where room is short, a long list of options folds up. */
const isLong = (field: Choice) => Object.keys(field.options).length > 5
