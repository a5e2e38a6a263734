import { useSyncExternalStore } from 'react'
import { isGap, isNone, itemsOf } from '@/lib/notes/answer'
import type { PathValue } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'

/** Follows one thing of the draft, and paints again only when that thing changes. */
export function useDraft<T extends PathValue | number | undefined>(draft: DraftField, select: () => T): T {
  return useSyncExternalStore(draft.subscribe, select, select)
}

/** Whether an answer in parts has any: parts outrank a word for the whole. */
export function useHasParts(draft: DraftField, name: string): boolean {
  return useDraft(draft, () => {
    const answer = draft.answers()[name] ?? null
    return answer !== null && !isGap(answer) && !isNone(answer)
  })
}

/** The items of a repeated answer, in the order they were added in. */
export function useItems(draft: DraftField, name: string): readonly string[] {
  const ids = useDraft(draft, () =>
    itemsOf(draft.answers()[name] ?? null)
      .map(item => item.id)
      .join(' '),
  )
  return ids === '' ? [] : ids.split(' ')
}
