'use client'
import { useEffect, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { KeptHere } from '@/app/_ui/offline/kept-here'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import type { Computed } from '@/lib/notes/draft/assemble'
import type { NoteDefinition } from '@/lib/notes/fields'
import type { LogFacts } from '@/lib/notes/log/log-facts'
import type { AroundDraft } from './draft-field'
import { DraftQueue } from './draft-queue'
import { type DraftRow, DraftStore } from './draft-store'
import { followDraft, readAnew } from './follow-draft'
import { loggedId } from './logged-id'
import type { QueuedChange } from './queued-change'
import type { Saving } from './save-state'
import { sendChanges } from './send-changes'

/** Often enough that a crash takes a second of typing, and seldom enough that no key waits for it. */
const typing = 500

export interface NoteDraft {
  readonly noteId: string
  /** As read with what is on at that contact and the study's own rows: it comes with its note, so that the page bears no other. */
  readonly definition: NoteDefinition
  /** What the server worked out from outside the note. */
  readonly found: Computed
  readonly rows: readonly DraftRow[]
  readonly conflicts: readonly Conflict[]
}
export interface Around extends AroundDraft {
  /** What the log said as the page was made. */
  readonly logged: LogFacts | null
}

/** The note in the writer's hands: typed into the store, brought to the server by the queue, followed as others write. */
export function useNoteDraft(note: NoteDraft, around: Around) {
  const [saving, setSaving] = useState<Saving>(() => savedState(note.rows))
  const [held] = useState(() => hold(note, around, setSaving))
  const { noteId } = note
  const staffId = around.me.id
  const isLive = note.definition.kind === 'session'
  useEffect(
    () => followDraft({ noteId, staffId, isLive, over: held.over }, held.queue, held.store),
    [noteId, staffId, isLive, held],
  )
  useEffect(() => takeUp(held), [held])
  return { draft: held.field, saving, saveAll: held.saveAll }
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
function hold(note: NoteDraft, { logged, ...around }: Around, setSaving: (next: (now: Saving) => Saving) => void) {
  const revisions = Object.fromEntries(note.rows.map(row => [row.path, row.revision]))
  let isOver = false
  const said = () => {
    const now: Saving = isOver ? { state: 'over', unsent: queue.pending > 0 } : queue.saving(store.conflicts[0]?.path)
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
      send: async changes => {
        const outcome = await sendChanges(note.noteId, changes)
        if (outcome.kind === 'saved' || outcome.kind === 'refused')
          isOver = outcome.kind === 'refused' && !!outcome.isOver
        return outcome
      },
      newId: uuid,
      later,
      changed: path => {
        said()
        store.changed(path)
      },
      settled: saved => {
        const atRest = (path: string) => !queue.isPending(path) // what was typed meanwhile is on its way, and stays
        store.recorded(Object.keys(saved.revisions).filter(atRest), saved.savedAt)
        if (saved.conflicts.length > 0) store.showBoth(saved.conflicts, atRest)
      },
    },
    revisions,
    latest(note.rows),
  )
  const store = new DraftStore(queue, note, note.rows, around.me.id, logged)
  const field = store.field({
    ...around,
    readAnew: async () => (await readAnew(note.noteId, queue, store)) === 'read',
    idFor: (what, at) => loggedId(note.noteId, what, at),
  })
  const over = {
    is: () => isOver,
    tell: (next: boolean) => {
      isOver = next
      said()
    },
  }
  return { queue, store, keeper, field, over, saveAll: () => queue.empty() }
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
