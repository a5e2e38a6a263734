import { type Actor, holds, holdsThroughout } from '@/lib/access/actor'

const both = ['investigator', 'safety_officer'] as const

/** Why somebody of the two roles neither asks for an unblinding nor confirms or reads one; for the refusal and for the page. */
export const whyNotUnblinding = (actor: Actor, study: { readonly studyId: string }): string | undefined =>
  holds(actor, both, study) && !holdsThroughout(actor, both, study)
    ? 'An unblinding opens what was guessed at every site, and your role is not for every site: it takes an investigator and a safety officer of the whole study.'
    : undefined
