'use client'
import { useEffect, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { KeptHere } from '@/app/_ui/offline/kept-here'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import type { Computed } from '@/lib/notes/draft/assemble'
import type { Options } from '@/lib/notes/field-bases'
import type { PathValue } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'
import { DraftQueue } from './draft-queue'
import { type DraftRow, DraftStore } from './draft-store'
import { followDraft } from './follow-draft'
import type { QueuedChange } from './queued-change'
import type { Saving } from './save-state'
import { sendChanges } from './send-changes'

/** Often enough that a crash takes a second of typing, and seldom enough that no key waits for it. */
const typing = 500

export interface NoteDraft {
  readonly noteId: string
  readonly definition: string
  readonly fieldsOn: readonly string[]
  readonly touchKinds?: Options
  /** What the server worked out from outside the note. */
  readonly found: Computed
  readonly rows: readonly DraftRow[]
  readonly conflicts: readonly Conflict[]
}
type Around = Pick<DraftField, 'people' | 'me' | 'seat' | 'pair' | 'zone' | 'standing' | 'beside'>

/** The note in the writer's hands: typed into the store, brought to the server by the queue, followed as others write. */
export function useNoteDraft(note: NoteDraft, around: Around) {
  const [saving, setSaving] = useState<Saving>(() => savedState(note.rows))
  const [conflicts, setConflicts] = useState(note.conflicts)
  const [held] = useState(() => hold(note, around, setSaving, setConflicts))
  const { noteId } = note
  const staffId = around.me.id
  const isLive = note.definition.startsWith('session@')
  useEffect(() => followDraft({ noteId, staffId, isLive }, held.queue, held.store), [noteId, staffId, isLive, held])
  useEffect(() => takeUp(held), [held])
  return { draft: held.field, saving, conflicts, choose: held.choose, saveAll: held.saveAll }
}

/** What an earlier page could not send is here again, and on its way; what is typed now is written before the page goes. */
function takeUp({ keeper }: ReturnType<typeof hold>) {
  keeper.begin()
  const onHide = () => keeper.flush()
  window.addEventListener('pagehide', onHide)
  window.addEventListener('online', onHide)
  document.addEventListener('visibilitychange', onHide)
  return () => {
    keeper.leave()
    window.removeEventListener('pagehide', onHide)
    window.removeEventListener('online', onHide)
    document.removeEventListener('visibilitychange', onHide)
  }
}

/** Everything of one page's draft, made once. */
function hold(
  note: NoteDraft,
  around: Around,
  setSaving: (next: (now: Saving) => Saving) => void,
  setConflicts: (conflicts: readonly Conflict[]) => void,
) {
  let open = note.conflicts
  const reopen = (conflicts: readonly Conflict[]) => {
    open = conflicts
    setConflicts(conflicts)
  }
  const revisions = Object.fromEntries(note.rows.map(row => [row.path, row.revision]))
  const said = () => {
    const now = queue.saving(open.length > 0)
    const next: Saving =
      (now.state === 'offline' || now.state === 'retrying') && !keeper.isKept ? { ...now, inPageAlone: true } : now
    setSaving(before => (isSame(before, next) ? before : next))
  }
  const takeLeft = (changes: readonly QueuedChange[]) => {
    for (const change of changes)
      if (queue.restore(change)) store.show({ ...change, by: store.me, at: new Date().toISOString() })
  }
  const keeper = new KeptHere<QueuedChange>({
    noteId: note.noteId,
    kind: 'answer',
    pause: typing,
    left: takeLeft,
    changed: said,
  })
  const queue: DraftQueue = new DraftQueue(
    {
      keeper,
      send: changes => sendChanges(note.noteId, changes),
      newId: uuid,
      later,
      changed: path => {
        said()
        store.changed(path)
      },
      settled: saved => {
        const atRest = (path: string) => !queue.isPending(path) // what was typed meanwhile is on its way, and stays
        store.recorded(Object.keys(saved.revisions).filter(atRest), saved.savedAt)
        for (const { path, theirs, by, at } of saved.conflicts)
          if (atRest(path)) store.show({ path, value: theirs, by, at })
        if (saved.conflicts.length > 0) reopen([...open, ...saved.conflicts])
      },
    },
    revisions,
    latest(note.rows),
  )
  const store = new DraftStore(queue, note, note.rows, around.me.id)
  const choose = (conflict: Conflict, choice: 'mine' | 'theirs' | 'both') => {
    const value = { mine: conflict.mine, theirs: conflict.theirs, both: bothOf(conflict) }[choice]
    reopen(open.filter(one => one.id !== conflict.id))
    store.write(conflict.path, value, conflict.id)
  }
  return { queue, store, keeper, field: store.field(around), choose, saveAll: () => queue.empty() }
}

function later(milliseconds: number, work: () => void) {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

/** What is said already is not said again at every key. */
const isSame = (one: Saving, other: Saving) => JSON.stringify(one) === JSON.stringify(other)

const latest = (rows: readonly DraftRow[]) =>
  rows
    .map(row => row.at)
    .sort()
    .at(-1) ?? null

function savedState(rows: readonly DraftRow[]): Saving {
  const at = latest(rows)
  return at === null ? { state: 'new' } : { state: 'saved', at }
}

/** Both sides of a conflict, kept one after the other. */
const bothOf = ({ mine, theirs }: Conflict): PathValue =>
  [theirs, mine].filter(text => typeof text === 'string' && text !== '').join('\n\n')
