import { canonical, sha256 } from './canonical'
import type { Options } from './field-bases'
import type { Answers, FormDefinition, NoteDefinition } from './fields'

/** What a timeline entry looks like to the hash: its number, and whatever was shown. */
export interface HashedEntry {
  readonly seq: number
  readonly [key: string]: unknown
}
export interface Content {
  readonly note: string
  readonly version: number
  readonly definition: NoteDefinition
  readonly answers: Answers
  readonly entries: readonly HashedEntry[]
  /** What the study had switched on of this definition; a version that is frozen reads so for ever. */
  readonly fieldsOn?: readonly string[]
  /** The kinds of touch that were asked about, in their order, where the definition has them from the study. */
  readonly touchKinds?: Options
  /** The content hash of the version that this one follows, or null for the first. */
  readonly parent: string | null
}
export interface SignedWith {
  readonly content_hash: string
  readonly signer: string
  readonly printed_name: string
  readonly credentials: string
  readonly meaning: string
  readonly at: string
  readonly offset: string
}

/** The exact bytes of a version, in RFC 8785's one spelling: every field of the definition, absent answers null, entries by number. */
export function canonicalContent({
  definition,
  answers,
  entries,
  fieldsOn = [],
  touchKinds,
  ...rest
}: Content): string {
  return canonical({
    v: 1,
    note: rest.note,
    version: rest.version,
    definition: definition.id,
    definition_sha256: definitionSha256(definition),
    answers: completed(definition, answers),
    entries: [...entries].sort((one, other) => one.seq - other.seq),
    parent: rest.parent,
    ...(fieldsOn.length > 0 ? { fields_on: fieldsOn } : {}),
    ...(touchKinds ? { touch_kinds: Object.entries(touchKinds) } : {}),
  })
}

/** What every signature of a version binds to (21 CFR 11.70). */
export const contentHash = (content: Content): string => sha256(canonicalContent(content))

/** A signature can't be cut from one content and stood under another: it hashes who, when and why with what. */
export function signatureHash(signed: SignedWith): string {
  const { content_hash, signer, printed_name, credentials, meaning, at, offset } = signed
  return sha256(canonical({ content_hash, signer, printed_name, credentials, meaning, at, offset }))
}

/** The hash that keeps a published definition as it was. */
export const definitionSha256 = (definition: FormDefinition): string => sha256(canonical(definition))

function completed(definition: NoteDefinition, answers: Answers): Answers {
  const stray = Object.keys(answers).find(name => !Object.hasOwn(definition.fields, name))
  if (stray !== undefined) throw new Error(`${definition.id} has no field called ${stray}.`)
  return Object.fromEntries(Object.keys(definition.fields).map(name => [name, answers[name] ?? null]))
}
