/** What a study's own records know of a participant and of whoever is around them. Any part may be missing. */
export interface Known {
  readonly participant?: KnownParticipant
  readonly contacts?: readonly KnownContact[]
  readonly staff?: readonly string[]
  readonly site?: string
}

interface KnownParticipant {
  readonly first?: string
  readonly middle?: string
  readonly last?: string
  readonly preferred?: string
  /** An ISO date. */
  readonly dob?: string
  readonly phone?: string
  readonly email?: string
  readonly street?: string
  readonly city?: string
  readonly state?: string
  readonly zip?: string
  readonly mrn?: string
  readonly subjectId?: string
}

interface KnownContact {
  readonly name?: string
  readonly relation?: string
  readonly phone?: string
}

/** Whose identifier it is. */
export type Whose = 'participant' | 'contact' | 'staff' | 'site'

type Loose = Readonly<Record<string, unknown>>

/** Whatever was handed over as known, with everything left out that isn’t text: bad parts are as good as missing ones. */
export function knownOf(given: unknown): Known {
  const { participant, contacts, staff, site } = record(given)
  return {
    participant: texts(record(participant)),
    contacts: list(contacts).map(contact => (typeof contact === 'string' ? { name: contact } : texts(record(contact)))),
    staff: list(staff).flatMap(each => (typeof each === 'string' ? [each] : [texts(record(each)).name ?? ''])),
    site: typeof site === 'string' ? site : '',
  }
}

const record = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const texts = (value: Loose): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      typeof each === 'string' ? [[key, each]] : typeof each === 'number' ? [[key, String(each)]] : [],
    ),
  )
