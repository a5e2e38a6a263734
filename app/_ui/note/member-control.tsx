import type { ReactNode } from 'react'
import { itemsOf } from '@/lib/notes/answer'
import type { GroupField, MemberField } from '@/lib/notes/fields'
import { isMemberShown } from '@/lib/notes/when'
import type { DraftField } from './draft-field'
import { MultiControl } from './multi-control'
import { PersonSelect } from './person-select'
import { PlainControl } from './plain-control'
import { useDraftAt } from './use-draft'

interface MemberControlProps {
  name: string
  field: GroupField
  /** The id of the item. */
  item: string
  member: string
  draft: DraftField
}

/** One member of an item, where the item's other answers ask for it. */
export function MemberControl({ name, field, item: id, member, draft }: MemberControlProps): ReactNode {
  const shown = useDraftAt(draft, name, () => {
    const item = itemsOf(draft.answers()[name] ?? null).find(each => each.id === id)
    return isMemberShown(field, member, item ?? { id, values: {} })
  })
  const own = field.members[member]
  return own && shown ? <Control path={`${name}.${id}.${member}`} field={own} draft={draft} /> : null
}

function Control({ path, field, draft }: { path: string; field: MemberField; draft: DraftField }): ReactNode {
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return <PlainControl path={path} field={field} draft={draft} />
    case 'person':
      return <PersonSelect path={path} label={field.label} help={field.help} optional={field.optional} draft={draft} />
    case 'multi':
      return <MultiControl name={path} field={field} draft={draft} inItem />
  }
}
