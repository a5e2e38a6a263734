import type { UseFormReturn } from 'react-hook-form'
import { assemble } from '@/lib/notes/assemble'
import { type Left, leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, NoteDefinition, PathValue } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'
import type { DraftQueue } from './draft-queue'
import type { NoteDraft } from './use-note-draft'

export interface DraftRow {
  readonly path: string
  readonly value: PathValue
  readonly revision: number
  readonly by: string
  readonly at: string
}
export type Form = UseFormReturn<Record<string, PathValue>>
type Stamp = { by: string; at: string }

/** The name of a path in react-hook-form, which would take a dot for nesting. */
export const nameOf = (path: string) => path.replaceAll('.', '/')

/** The draft as the page's fields see it: react-hook-form holds what is typed, this tells who must paint again. */
export class DraftStore {
  private readonly listeners = new Set<() => void>()
  private readonly stamps: Map<string, Stamp>
  /** What the form holds, by path: asked for one value, the form copies all of them, and every field asks at every key. */
  private readonly values: Map<string, PathValue>
  private readonly definition: NoteDefinition
  private answers: Answers
  private left: readonly Left[]

  constructor(
    private readonly form: Form,
    private readonly queue: DraftQueue,
    private readonly note: Pick<NoteDraft, 'definition' | 'fieldsOn' | 'touchKinds' | 'found'>,
    rows: readonly DraftRow[],
    private readonly me: string,
  ) {
    this.stamps = new Map(rows.map(({ path, by, at }) => [path, { by, at }]))
    this.values = new Map(rows.map(({ path, value }) => [path, value]))
    this.definition = definitionOf(note.definition, note.fieldsOn, note.touchKinds)
    this.answers = this.assembled()
    this.left = leftBeforeSigning(this.definition, this.answers)
  }

  /** The face that fields know. */
  field(around: Pick<DraftField, 'people' | 'me' | 'seat' | 'pair' | 'zone' | 'standing'>): DraftField {
    return {
      ...around,
      subscribe: listener => {
        this.listeners.add(listener)
        return () => this.listeners.delete(listener)
      },
      read: path => this.values.get(path) ?? null,
      answers: () => this.answers,
      left: () => this.left,
      write: (path, value) => this.write(path, value),
      blur: () => void this.queue.flush(),
      error: path => this.queue.misfit(path),
      stamp: path => this.stamps.get(path),
    }
  }

  write(path: string, value: PathValue, resolves?: string): void {
    this.put(path, value, { by: this.me, at: new Date().toISOString() })
    this.queue.put(path, value, resolves)
  }

  /** What the server has, from somebody else. */
  show(row: Omit<DraftRow, 'revision'>): void {
    this.put(row.path, row.value, row)
    this.changed()
  }

  /** What the server has recorded of one's own, with its time: no device's clock is compared with another's. */
  recorded(paths: readonly string[], at: string): void {
    for (const path of paths) this.stamps.set(path, { by: this.me, at })
    this.answers = this.assembled()
    this.left = leftBeforeSigning(this.definition, this.answers)
  }

  changed(): void {
    for (const listener of this.listeners) listener()
  }

  private put(path: string, value: PathValue, { by, at }: Stamp): void {
    this.form.setValue(nameOf(path), value)
    this.values.set(path, value)
    this.stamps.set(path, { by, at })
    this.answers = this.assembled()
    this.left = leftBeforeSigning(this.definition, this.answers)
  }

  private assembled(): Answers {
    const rows = [...this.stamps].map(([path, stamp]) => ({
      path,
      value: this.values.get(path) ?? null,
      ...stamp,
    }))
    return assemble(this.definition, rows, this.note.found)
  }
}
