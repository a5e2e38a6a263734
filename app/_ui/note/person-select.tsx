import { SelectField } from '@/app/_ui/form/select-field'
import type { DraftField } from './draft-field'
import { useMember } from './use-member'

interface PersonSelectProps {
  path: string
  label: string
  help?: string
  optional?: true
  draft: DraftField
}

/** Somebody of the team; whoever has left it since stays chosen. */
export function PersonSelect({ path, label, help, optional, draft }: PersonSelectProps) {
  const person = useMember(draft, path)
  const names = Object.fromEntries(draft.people.map(({ id, name, role }) => [id, `${name}, ${role.toLowerCase()}`]))
  if (person.value) names[person.value] ??= 'Somebody no longer on this team'
  return <SelectField {...person} value={person.value || null} {...{ label, help, optional }} options={names} />
}
