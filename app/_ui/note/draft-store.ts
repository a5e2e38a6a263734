import { type Left, leftBeforeSigning } from '@/lib/notes/completeness'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import { answerOf, type Computed, type Placed, placed, withComputed } from '@/lib/notes/draft/assemble'
import type { Answers, NoteDefinition, PathValue } from '@/lib/notes/fields'
import type { LogFacts } from '@/lib/notes/log/log-facts'
import { withWaiting } from '@/lib/notes/waiting-answers'
import { type AroundDraft, type DraftField, fieldOf } from './draft-field'
import type { DraftQueue } from './draft-queue'
import type { NoteDraft } from './use-note-draft'

export interface DraftRow {
  readonly path: string
  readonly value: PathValue
  readonly revision: number
  readonly by: string
  readonly at: string
}
type Written = Omit<DraftRow, 'revision'>
type Around = AroundDraft & Pick<DraftField, 'readAnew' | 'idFor'>

/**
 * The draft as the page's fields see it: what is typed, and who must paint again for it. A key changes the rows of one
 * field: that field's answer is put together anew, and of the followers of single fields only its own are asked.
 */
export class DraftStore {
  private readonly listeners = new Map<string | null, Set<() => void>>()
  /** By field, then by path. */
  private readonly rows = new Map<string, Map<string, Placed>>()
  private readonly definition: NoteDefinition
  private entered: Answers
  private answers: Answers
  private left: readonly Left[] = []
  /** By field: what disagrees there. */
  private odds: ReadonlyMap<string, string> = new Map()
  private open: readonly Conflict[]
  private found: Computed

  constructor(
    private readonly queue: DraftQueue,
    note: Pick<NoteDraft, 'definition' | 'found' | 'conflicts'>,
    rows: readonly DraftRow[],
    readonly me: string,
    private logged: LogFacts | null = null,
  ) {
    this.definition = note.definition
    this.found = note.found
    for (const row of rows) this.keep(row)
    this.entered = Object.fromEntries(Object.keys(this.definition.fields).map(name => [name, this.answer(name)]))
    this.answers = this.worked()
    this.open = note.conflicts
    this.look()
  }

  /** The face that fields know. */
  field(around: Around): DraftField {
    const followAll = this.follower(null)
    const followers = new Map<string, DraftField['subscribe']>()
    return {
      ...around,
      subscribe: followAll,
      following: path => {
        const name = fieldOf(path)
        const follow = followers.get(name) ?? this.follower(name)
        followers.set(name, follow)
        return follow
      },
      read: path => this.row(path)?.value ?? null,
      answers: () => this.answers,
      left: () => this.left,
      logged: () => this.logged,
      write: (path, value) => this.write(path, value),
      blur: () => void this.queue.flush(),
      error: path => this.queue.refused.get(path)?.message ?? this.odds.get(path),
      conflicts: () => this.open,
      choose: (conflict, value) => {
        this.open = this.open.filter(one => one.id !== conflict.id)
        this.write(conflict.path, value, conflict.id)
      },
      stamp: path => this.row(path),
    }
  }

  write(path: string, value: PathValue, resolves?: string): void {
    this.put({ path, value, by: this.me, at: new Date().toISOString() })
    this.queue.put(path, value, resolves)
  }

  get conflicts(): readonly Conflict[] {
    return this.open
  }

  /** What was written twice; the answer that stands takes the place of one's own, unless that is typed on. */
  showBoth(conflicts: readonly Conflict[], isAtRest: (path: string) => boolean): void {
    this.open = [...this.open, ...conflicts]
    for (const { path, theirs, by, at } of conflicts) if (isAtRest(path)) this.put({ path, value: theirs, by, at })
    this.changed()
  }

  /** What is written twice by now, as the server has it: also by others, and without what was chosen elsewhere. */
  hearOfTwo(conflicts: readonly Conflict[]): void {
    if (this.queue.pending > 0 || JSON.stringify(conflicts) === JSON.stringify(this.open)) return
    this.open = conflicts
    this.changed()
  }

  /** What the server has, from somebody else. */
  show(row: Written): void {
    this.put(row)
    this.changed(row.path)
  }

  /** What the server has recorded of one's own, with its time: no device's clock is compared with another's. */
  recorded(paths: readonly string[], at: string): void {
    for (const path of paths) this.put({ path, value: this.row(path)?.value ?? null, by: this.me, at })
  }

  /** What the log says by now. */
  hear(logged: LogFacts | null): void {
    if (JSON.stringify(logged) === JSON.stringify(this.logged)) return
    this.logged = logged
    this.changed()
  }

  /** What the server works out by now from outside the note, as of how long ago a session was. */
  work(found: Computed): void {
    if (JSON.stringify(found) === JSON.stringify(this.found)) return
    this.found = found
    this.answers = this.worked()
    this.changed()
  }

  /** At one path, or anywhere. */
  changed(path?: string): void {
    const moved = this.look()
    const of = path === undefined ? [...this.listeners.keys()] : new Set([fieldOf(path), ...moved, null])
    for (const name of of) for (const listener of this.listeners.get(name) ?? []) listener()
  }

  private put(row: Written): void {
    const name = this.keep(row)
    this.entered = { ...this.entered, [name]: this.answer(name) }
    this.answers = this.worked()
  }

  /** Looks through the whole anew; gives the fields where something else disagrees than before. */
  private look(): readonly string[] {
    const before = this.odds
    const left = withWaiting(this.definition, leftBeforeSigning(this.definition, this.answers), {
      twice: this.open.map(({ path }) => path),
      refused: this.queue.refused,
    })
    if (JSON.stringify(left) !== JSON.stringify(this.left)) this.left = left
    this.odds = new Map(left.filter(each => each.disagrees).map(({ field, problem }) => [field, problem]))
    return [...before.keys(), ...this.odds.keys()].filter(name => before.get(name) !== this.odds.get(name))
  }

  private keep(row: Written): string {
    const kept = placed(this.definition, row)
    if (kept) this.rowsOf(kept.place.name).set(row.path, kept)
    return fieldOf(row.path)
  }

  private follower(name: string | null): DraftField['subscribe'] {
    return listener => {
      const own = this.listeners.get(name) ?? new Set()
      this.listeners.set(name, own.add(listener))
      return () => own.delete(listener)
    }
  }

  private rowsOf(name: string): Map<string, Placed> {
    const own = this.rows.get(name) ?? new Map<string, Placed>()
    this.rows.set(name, own)
    return own
  }

  private row(path: string): Placed | undefined {
    return this.rows.get(fieldOf(path))?.get(path)
  }

  private answer(name: string) {
    return answerOf(this.definition, name, [...this.rowsOf(name).values()])
  }

  private worked(): Answers {
    return withComputed(this.definition, this.entered, this.found)
  }
}
