import { type StaffRole, staffRoles } from '@/db/schema/vocabulary'
import { type Actor, holds } from './actor'

/** Who reads private concerns, where they are neither named in one nor were in the room. */
export const letterReaders = ['investigator', 'safety_officer'] as const satisfies readonly StaffRole[]

interface Place {
  readonly studyId: string
  /** Missing where it is asked whether there may be any. */
  readonly siteId?: string | null
}

/** Who may do what with private concerns. That one is in sight is settled before. */
export const mayLetters = {
  /** Anybody of the study, whatever their part in it. */
  sendLetter: (actor: Actor, { studyId }: Place) => holds(actor, staffRoles, { studyId }),
  readLetter: (actor: Actor, letter: Place) => holds(actor, letterReaders, letter),
  answerLetter: (actor: Actor, letter: Place) => holds(actor, letterReaders, letter),
}
