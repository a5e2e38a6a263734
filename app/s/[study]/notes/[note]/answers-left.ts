import type { QueuedChange } from '@/app/_ui/note/queued-change'
import { liesUnsent, unsentMoved } from '@/app/account/unsent-here'
import type { Options } from '@/lib/notes/field-bases'

/** An answer that lies in this browser and that the server does not have: what was typed last at its place. */
export interface AnswerLeft {
  /** Under which it lies here, with what was typed there before. */
  readonly ids: readonly string[]
  readonly label: string
  readonly words: string
}
/** What puts the answers of a note in words. */
export interface Reading {
  readonly noteId: string
  readonly definition: string
  readonly touchKinds: Options | undefined
  readonly names: Readonly<Record<string, string>>
}

/** In the words of the form; what reads it is loaded only where something lies here. */
export async function answersLeft({ noteId, definition, touchKinds, names }: Reading): Promise<readonly AnswerLeft[]> {
  if (!(await liesUnsent())) return []
  const [{ SealedStore }, { definitionOf }, { pathWords }] = await Promise.all([
    import('@/app/_ui/offline/sealed-store'),
    import('@/lib/notes/definition'),
    import('@/lib/notes/path-words'),
  ])
  const form = definitionOf(definition, undefined, touchKinds)
  const byPath = new Map<string, AnswerLeft>()
  for (const { id, noteId: of, kind, value } of (await (await SealedStore.open())?.all()) ?? []) {
    if (of !== noteId || kind !== 'answer') continue
    const { path, value: typed } = value as QueuedChange // written by the note's own page
    const { label, words } = pathWords(form, path, typed)
    byPath.set(path, { ids: [...(byPath.get(path)?.ids ?? []), id], label, words: names[words] ?? words })
  }
  return [...byPath.values()]
}

export async function dropAnswers(left: readonly AnswerLeft[]): Promise<void> {
  const { SealedStore } = await import('@/app/_ui/offline/sealed-store')
  await (await SealedStore.open())?.drop(left.flatMap(({ ids }) => ids))
  unsentMoved()
}
