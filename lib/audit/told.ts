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
