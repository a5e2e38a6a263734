import { useState } from 'react'
import { v7 } from 'uuid'
import type { DraftField } from './draft-field'
import { useItems } from './use-draft'

/** Adding, removing and putting back the items of a repeated answer; what was written in one stays with its id. */
export function useItemList(draft: DraftField, name: string) {
  const ids = useItems(draft, name)
  const [fresh, setFresh] = useState<string | null>(null)
  const [removed, setRemoved] = useState<string | null>(null)

  function add(values: Readonly<Record<string, string>> = {}) {
    const id = v7()
    if (draft.read(name) !== null) draft.write(name, null)
    draft.write(`${name}.${id}`, true)
    for (const [member, value] of Object.entries(values)) draft.write(`${name}.${id}.${member}`, value)
    setFresh(id)
    setRemoved(null)
  }
  function remove(id: string) {
    draft.write(`${name}.${id}`, null)
    setRemoved(id)
  }
  function putBack() {
    if (removed) draft.write(`${name}.${removed}`, true)
    setFresh(removed)
    setRemoved(null)
  }
  return { ids, fresh, removed, add, remove, putBack }
}
