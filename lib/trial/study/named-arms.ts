import { Refusal } from '@/lib/outcome/refusal'

/** What the study calls its arms, each once. */
export const armsOf = ({ armNames = [] }: { readonly armNames?: readonly string[] }): readonly string[] => [
  ...new Set(armNames),
]

/** A guess is between arms: it takes two that have a name. */
export function requireArms(settings: {
  readonly treatmentGuess: boolean
  readonly armNames: readonly string[]
}): void {
  if (settings.treatmentGuess && armsOf(settings).length < 2)
    throw new Refusal('invalid', undefined, { treatmentGuess: 'Say what the arms are called first: at least two.' })
}
