import type { ReactNode } from 'react'
import type { Field } from '@/lib/notes/fields'
import { ChecksControl } from './checks-control'
import { ComputedValue } from './computed-value'
import type { DraftField } from './draft-field'
import { GroupControl } from './group-control'
import { MatrixControl } from './matrix-control'
import { MeasureControl } from './measure-control'
import { MultiControl } from './multi-control'
import { PlainControl } from './plain-control'
import { StaffControl } from './staff-control'

/** The definition's reading for the hand that writes: each kind of field and its control. */
export function NoteControl({ name, field, draft }: { name: string; field: Field; draft: DraftField }): ReactNode {
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return <PlainControl path={name} field={field} draft={draft} whole />
    case 'multi':
      return <MultiControl name={name} field={field} draft={draft} />
    case 'checks':
      return <ChecksControl name={name} field={field} draft={draft} />
    case 'matrix':
      return <MatrixControl name={name} field={field} draft={draft} />
    case 'measure':
      return <MeasureControl name={name} field={field} draft={draft} />
    case 'staff':
      return <StaffControl name={name} field={field} draft={draft} />
    case 'group':
      return <GroupControl name={name} field={field} draft={draft} />
    case 'computed':
      return <ComputedValue name={name} field={field} draft={draft} />
  }
}
