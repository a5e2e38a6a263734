import type { Left } from './completeness'
import type { NoteDefinition } from './fields'
import { pathWords } from './path-words'

interface Waiting {
  /** Paths where two answers stand side by side. */
  readonly twice: readonly string[]
  /** By path: why what was typed there can't be saved as it is. */
  readonly refused?: ReadonlyMap<string, { readonly message: string }>
}

/** What is left, with the answers that wait for somebody's hand: two to choose between, or one to correct. */
export function withWaiting(definition: NoteDefinition, left: readonly Left[], waiting: Waiting): readonly Left[] {
  const all = new Map(left.map(each => [each.field, each]))
  const wait = (path: string, problem: Pick<Left, 'problem' | 'disagrees'>) => {
    const name = path.split('.', 1)[0] ?? path
    const field = definition.fields[name]
    const { label } = pathWords(definition, path, null)
    if (field) all.set(name, { field: name, label, section: field.section, ...problem })
  }
  for (const [path, { message }] of waiting.refused ?? [])
    wait(path, { problem: `Not saved: ${message} It must be corrected.` })
  for (const path of waiting.twice)
    wait(path, { problem: 'Two answers stand side by side: choose between them.', disagrees: true })
  return all.size === 0 ? left : Object.keys(definition.fields).flatMap(name => all.get(name) ?? [])
}
