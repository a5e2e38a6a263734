import { z } from 'zod'
import { route } from '@/lib/auth/route'
import { saveAnswersInput } from '@/lib/notes/draft/answer-change'
import { readDraft } from '@/lib/notes/draft/read-draft'
import { saveAnswers } from '@/lib/notes/draft/save-answers'

/** The draft as it is now, for whoever has it open beside the other author. */
export const GET = route(z.strictObject({ note: z.string() }), (actor, { note }) => readDraft(actor, { noteId: note }))

/** Changes of a draft, each on its own path; answered only after they are committed. */
export const PATCH = route(
  saveAnswersInput.omit({ noteId: true }).extend({ note: z.string() }),
  (actor, { note, changes }) => saveAnswers(actor, { noteId: note, changes }),
)
