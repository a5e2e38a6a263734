import type { QueuedChange } from '@/app/_ui/note/queued-change'
import { liesUnsent } from '@/app/account/unsent-here'

/** An answer that lies in this browser and that the server does not have. */
export interface AnswerLeft {
  readonly id: string
  readonly label: string
  readonly words: string
}

/** In the words of the form; what reads it is loaded only where something lies here. */
export async function answersLeft(noteId: string, definition: string): Promise<readonly AnswerLeft[]> {
  if (!(await liesUnsent())) return []
  const [{ SealedStore }, { definitionOf }, { pathWords }] = await Promise.all([
    import('@/app/_ui/offline/sealed-store'),
    import('@/lib/notes/definition'),
    import('@/lib/notes/path-words'),
  ])
  const items = (await (await SealedStore.open())?.all()) ?? []
  return items
    .filter(item => item.noteId === noteId && item.kind === 'answer')
    .map(({ id, value }) => {
      const { path, value: typed } = value as QueuedChange // written by the note's own page
      const { label, words } = pathWords(definitionOf(definition), path, typed)
      return { id, label, words }
    })
}

export async function dropAnswers(left: readonly AnswerLeft[]): Promise<void> {
  const { SealedStore } = await import('@/app/_ui/offline/sealed-store')
  await (await SealedStore.open())?.drop(left.map(({ id }) => id))
}
