import { useSyncExternalStore } from 'react'
import { isGap, isNone, itemsOf } from '@/lib/notes/answer'
import type { PathValue } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'

type Followed = PathValue | number | undefined

/** Follows one thing of the draft, and paints again only when that thing changes. */
export function useDraft<T extends Followed>(draft: DraftField, select: () => T): T {
  return useSyncExternalStore(draft.subscribe, select, select)
}

/** The same of something that stands in one field: it isn't asked for when another field changes. */
export function useDraftAt<T extends Followed>(draft: DraftField, path: string, select: () => T): T {
  return useSyncExternalStore(draft.following(path), select, select)
}

/** Whether an answer in parts has any: parts outrank a word for the whole. */
export function useHasParts(draft: DraftField, name: string): boolean {
  return useDraftAt(draft, name, () => {
    const answer = draft.answers()[name] ?? null
    return answer !== null && !isGap(answer) && !isNone(answer)
  })
}

/** The items of a repeated answer, in the order they were added in. */
export function useItems(draft: DraftField, name: string): readonly string[] {
  const ids = useDraftAt(draft, name, () =>
    itemsOf(draft.answers()[name] ?? null)
      .map(item => item.id)
      .join(' '),
  )
  return ids === '' ? [] : ids.split(' ')
}
