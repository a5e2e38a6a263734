import type { GroupField, Item } from './fields'

/** "Nature: to the river every other morning": what it is, and in whose words. */
export function inShort({ members }: GroupField, { values }: Item): string {
  const parts = Object.entries(members).flatMap(([name, member]) => {
    const value = values[name] ?? null
    if (value === null) return []
    if (member.kind === 'choice') return [member.options[value] ?? value]
    return member.kind === 'text' || member.kind === 'prose' ? [value] : []
  })
  return parts.slice(0, 2).join(': ')
}
