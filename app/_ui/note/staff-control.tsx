import { DateTimeField } from '@/app/_ui/form/datetime-field'
import { FieldFrame } from '@/app/_ui/form/field-frame'
import { SelectField } from '@/app/_ui/form/select-field'
import { isGap, itemsOf } from '@/lib/notes/answer'
import { type StaffField, staffMembers } from '@/lib/notes/fields'
import { controlId, type DraftField } from './draft-field'
import { GapFoot } from './gap-foot'
import { ItemDeeds } from './item-deeds'
import { ItemFrame } from './item-frame'
import { PersonSelect } from './person-select'
import { useDraft, useDraftAt } from './use-draft'
import { useItemList } from './use-item-list'
import { useMember } from './use-member'

/** Who was there, from when to when; the one who writes is added in one tap. */
export function StaffControl({ name, field, draft }: { name: string; field: StaffField; draft: DraftField }) {
  const whole = useDraftAt(draft, name, () => draft.read(name))
  const error = useDraftAt(draft, name, () => draft.error(name))
  const { ids, fresh, removed, add, remove, putBack } = useItemList(draft, name)
  const listed = useDraft(draft, () =>
    itemsOf(draft.answers()[name] ?? null).some(item => item.values.person === draft.me.id),
  )
  const throughout = useThroughout(field, draft)
  const adds = [{ words: 'Add somebody', onAdd: () => add() }]
  if (!listed) {
    adds.unshift({
      words: throughout ? 'Me, from start to end' : 'Add me',
      onAdd: () => add(throughout?.(draft.me.id) ?? { person: draft.me.id }),
    })
    const pair = draft.people.filter(({ seat }) => seat)
    if (throughout && pair.length === 2)
      adds.unshift({
        words: 'Both, from start to end',
        onAdd: () => {
          for (const { id } of pair) add(throughout(id))
        },
      })
  }
  return (
    <FieldFrame
      {...{ id: controlId(name), label: field.label, help: field.help, optional: field.optional, error }}
      group
      foot={<GapFoot name={name} field={field} draft={draft} answered={ids.length > 0} />}
    >
      {ids.map((id, index) => (
        <ItemFrame key={id} title={`Person ${index + 1}`} fresh={id === fresh} onRemove={() => remove(id)}>
          <StaffRow path={`${name}.${id}`} field={field} draft={draft} />
        </ItemFrame>
      ))}
      <ItemDeeds item="Person" adds={adds} disabled={isGap(whole)} onPutBack={removed ? putBack : undefined} />
    </FieldFrame>
  )
}

/** One row for somebody who was there from the start to the end, once both are entered. */
function useThroughout({ roles }: StaffField, draft: DraftField) {
  const start = useDraftAt(draft, 'started_at', () => draft.read('started_at'))
  const end = useDraftAt(draft, 'ended_at', () => draft.read('ended_at'))
  if (typeof start !== 'string' || typeof end !== 'string') return null
  return (id: string) => {
    const seat = draft.people.find(person => person.id === id)?.seat
    return { person: id, ...(seat && seat in roles && { role: seat }), in: start, out: end }
  }
}

function StaffRow({ path, field, draft }: { path: string; field: StaffField; draft: DraftField }) {
  return (
    <div className="item-pairs">
      <PersonSelect path={`${path}.person`} label={staffMembers.person} draft={draft} />
      <RoleField path={`${path}.role`} field={field} draft={draft} />
      <DateTimeField {...useMember(draft, `${path}.in`)} label={staffMembers.in} zone={draft.zone} />
      <DateTimeField {...useMember(draft, `${path}.out`)} label={staffMembers.out} zone={draft.zone} />
    </div>
  )
}

function RoleField({ path, field, draft }: { path: string; field: StaffField; draft: DraftField }) {
  const role = useMember(draft, path)
  return <SelectField {...role} value={role.value || null} label={staffMembers.role} options={field.roles} />
}
