/** What a sentence is made of: names and codes that the reader may see, never words of the record. */
export interface Told {
  /** "Ana Ferreira", "The system". */
  readonly who: string
  /** What it is about: "the preparation note of P-003". */
  readonly about: string
  readonly version: number | null
  readonly body: Readonly<Record<string, unknown>>
  /** A person's name by id. */
  readonly person: (id: unknown) => string
}

export type Words = (told: Told) => string

export const inWords = (code: unknown): string => String(code ?? '').replaceAll('_', ' ')

export const count = (value: unknown, one: string, many: string) =>
  value === 1 ? `1 ${one}` : `${value ?? 'some'} ${many}`

export const sizeOf = (value: unknown) => (Array.isArray(value) ? value.length : value)

/** The device's own time of something, to the second. */
export const byDevice = (at: unknown): string =>
  typeof at === 'string' ? `${at.slice(0, 10)} ${at.slice(11, 19)} UTC` : 'then'
