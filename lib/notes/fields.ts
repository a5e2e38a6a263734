import type { NoteKind } from '@/db/schema/vocabulary'
import type { ComputedField } from './computed-field'
import type { Coded, Common, Moment, Options, Readers, Words } from './field-bases'

/**
 * A note definition is plain data. Each kind of field lists the only de-identification it can bear, so the compiler
 * refuses prose that is kept and a date that leaves raw. Readings (validation, form, display, dictionary, export) are
 * exhaustive switches over `kind`.
 */

export interface TextField extends Words {
  readonly kind: 'text'
}
export interface ProseField extends Words {
  readonly kind: 'prose'
}
export interface DateField extends Moment {
  readonly kind: 'date'
  /** Taken as far as it is known: to its month, its year, or not at all. */
  readonly partial?: true
}
/** Wall clock at the site with its offset, `2026-03-12T09:30+01:00`. */
export interface DateTimeField extends Moment {
  readonly kind: 'datetime'
}
export interface ScaleField extends Coded {
  readonly kind: 'scale'
  readonly min: number
  readonly max: number
  readonly anchors: readonly [string, string]
}
/** A whole number with a unit; travels as the decimal string that was entered. */
export interface NumberField extends Coded {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly unit: string
}
export interface ChoiceField extends Coded {
  readonly kind: 'choice'
  readonly options: Options
}
/** Any of these; each option is a path of its own, so two people ticking two options never conflict. */
export interface MultiField extends Coded {
  readonly kind: 'multi'
  readonly options: Options
  /** The words of the one-tap answer "none of these", where none is an answer. */
  readonly none?: string
}
/** Ticks that carry who and when. `agreed`: one therapist ticks, the other agrees or objects. */
export interface ChecksField extends Coded {
  readonly kind: 'checks'
  readonly options: Options
  readonly by: 'one' | 'agreed'
}
/** The two therapists of a session; a study may name them otherwise. */
export const pair = { lead: 'Lead therapist', second: 'Co-therapist' } as const
export interface MatrixField extends Coded {
  readonly kind: 'matrix'
  readonly rows: Options
  /** The study's own list stands for these rows, as it was when the note was frozen. */
  readonly rowsFrom?: 'touchKinds'
  readonly columns: Options
  readonly values: Options
  /** The code that one tap gives every cell still open. */
  readonly fallback?: string
}
/** One result of a measure: a whole number in its range, or a yes or no. */
export type MeasurePart = { readonly label: string; readonly optional?: true } & (
  | { readonly min: number; readonly max: number }
  | { readonly flag: true }
)
/** The result of a measure as scores, each part a path of its own; the items themselves are not in it. */
export interface MeasureField extends Coded {
  readonly kind: 'measure'
  readonly parts: Readonly<Record<string, MeasurePart>>
  /** The words of the one tap that gives every part its lowest. */
  readonly lowest?: string
}
/** What a part that is a yes or no may hold. */
export const flagValues = { yes: 'Yes', no: 'No' } as const
/** Who was there: rows of person, role, in and out. Persons leave as codes, times as minutes. */
export interface StaffField extends Common {
  readonly kind: 'staff'
  readonly readers: 'structured'
  readonly deid: 'code'
  readonly roles: Options
}
/** What every row of a staff field holds. */
export const staffMembers = { person: 'Person', role: 'Role', in: 'In', out: 'Out' } as const
export type StaffMember = keyof typeof staffMembers
/** A colleague, named inside an item; leaves as a code. */
export interface PersonField extends Common {
  readonly kind: 'person'
  readonly readers: 'structured'
  readonly deid: 'code'
}
/** An answer of one line, at one path. */
export type PlainField = TextField | ProseField | ScaleField | NumberField | ChoiceField | DateField | DateTimeField
/** `when` and `unless` of a member look at another member of the same item. */
export type MemberField = PlainField | PersonField | MultiMember
/** Any of these, inside an item. */
export type MultiMember = Omit<MultiField, 'none'>
/** A repeated group: each item has a uuid (version 7, so that their order is the order they were added in). */
export interface GroupField extends Common {
  readonly kind: 'group'
  readonly readers: Readers
  readonly deid: 'members'
  readonly item: string
  readonly members: Readonly<Record<string, MemberField>>
  readonly none?: string
}
/** A field whose answer stands in fixed parts, each at a path of its own. */
export type PartedField = MultiField | ChecksField | MatrixField | MeasureField
export type Field =
  | TextField
  | ProseField
  | DateField
  | DateTimeField
  | ScaleField
  | NumberField
  | ChoiceField
  | MultiField
  | ChecksField
  | MatrixField
  | MeasureField
  | StaffField
  | GroupField
  | ComputedField

/** What is asked, as data: of a note, or of a form that stands beside the notes. */
export interface FormDefinition {
  /** `kind@version`: a published definition is never edited, `session@2` is a new file. */
  readonly id: `${string}@${number}`
  readonly title: string
  readonly fields: Readonly<Record<string, Field>>
}
export interface NoteDefinition extends FormDefinition {
  readonly id: `${NoteKind}@${number}`
  readonly kind: NoteKind
  /** The end of the scale on which distress is rated, in the note and in its log; 10 where nothing is said. */
  readonly distressTo?: 100
}

/** Required means answered or openly not done. */
export const gapCodes = {
  not_asked: 'Not asked',
  not_done: 'Not done',
  declined: 'Declined',
  not_applicable: 'Not applicable',
} as const
export type GapCode = keyof typeof gapCodes

export interface Gap {
  readonly gap: GapCode
  readonly reason?: string
}
/** One tick as stored at its own path; "no" carries a word of reason. */
export interface Tick {
  readonly done: boolean
  readonly reason?: string
}
/** What one path of a draft holds. `null` clears it; `true` at `field.<uuid>` adds an item, `null` removes it. */
export type PathValue = null | string | boolean | Gap | { readonly none: true } | Tick

/** A tick as signed: with the person and the time that the server recorded. */
export interface StampedTick extends Tick {
  readonly by: string
  readonly at: string
  /** Of the other therapist's word: openly not had. */
  readonly gap?: GapCode
}
/** The codes of a multi inside an item stand in one string, parted by a space, in the definition's order. */
export interface Item {
  readonly id: string
  readonly values: Readonly<Record<string, string | null>>
}
/** The whole answer of one field, put together from its paths. Numbers stay the decimal strings that were entered. */
export type Answer =
  | null
  | string
  | Gap
  | { readonly none: true }
  | { readonly codes: readonly string[] }
  | { readonly ticks: Readonly<Record<string, StampedTick>> }
  | { readonly cells: Readonly<Record<string, string>> }
  | { readonly scores: Readonly<Record<string, string>> }
  | { readonly items: readonly Item[] }
export type Answers = Readonly<Record<string, Answer>>
