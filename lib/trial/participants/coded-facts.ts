import { type AgeBand, bandEnds } from '@/lib/trial/identity/age-bands'
import { zip3Of } from '@/lib/trial/identity/zip-areas'

interface Person {
  readonly birthDate: string
  readonly postalCode?: string | null
}
/** What may be known of a person outside the vault. */
export interface CodedFacts {
  readonly ageBand: AgeBand
  readonly zip3: string | null
}
/** The only door by which a birth date and a postal code leave the vault: as a band and as an area. */
export function codedFacts({ birthDate, postalCode }: Person, enrolledOn: string): CodedFacts {
  const age = ageOn(enrolledOn, birthDate)
  return {
    ageBand: bandEnds.find(([, end]) => age < end)?.[0] ?? '90_over',
    zip3: postalCode ? zip3Of(postalCode) : null,
  }
}

/** Whole years; who was born on 29 February grows older on 1 March. */
function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
