import { FieldFrame } from '@/app/_ui/form/field-frame'
import { isGap, isNone } from '@/lib/notes/answer'
import type { GroupField } from '@/lib/notes/fields'
import { controlId, type DraftField } from './draft-field'
import { GapFoot } from './gap-foot'
import { ItemDeeds } from './item-deeds'
import { ItemFrame } from './item-frame'
import { MemberControl } from './member-control'
import { useDraftAt } from './use-draft'
import { useItemList } from './use-item-list'

/** A repeated group: as many items as there were, or "none" in one tap. */
export function GroupControl({ name, field, draft }: { name: string; field: GroupField; draft: DraftField }) {
  const whole = useDraftAt(draft, name, () => draft.read(name))
  const error = useDraftAt(draft, name, () => draft.error(name))
  const { ids, fresh, removed, add, remove, putBack } = useItemList(draft, name)
  const answered = ids.length > 0 || isNone(whole)
  return (
    <FieldFrame
      {...{ id: controlId(name), label: field.label, help: field.help, optional: field.optional, error }}
      group
      foot={<GapFoot name={name} field={field} draft={draft} answered={answered} />}
    >
      {ids.map((id, index) => (
        <ItemFrame key={id} title={`${field.item} ${index + 1}`} fresh={id === fresh} onRemove={() => remove(id)}>
          <div className="item-fields">
            {Object.keys(field.members).map(member => (
              <MemberControl key={member} {...{ name, field, item: id, member, draft }} />
            ))}
          </div>
        </ItemFrame>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <ItemDeeds
          item={field.item}
          adds={[{ words: `Add ${field.item.toLowerCase()}`, onAdd: () => add() }]}
          disabled={isGap(whole)}
          onPutBack={removed ? putBack : undefined}
        />
        {field.none && ids.length === 0 && (
          <label className="tile tile-none">
            <input
              type="checkbox"
              checked={isNone(whole)}
              disabled={isGap(whole)}
              onBlur={() => draft.blur(name)}
              onChange={event => draft.write(name, event.target.checked ? { none: true } : null)}
            />
            {field.none}
          </label>
        )}
      </div>
    </FieldFrame>
  )
}
