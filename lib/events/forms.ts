import { definitions } from '@/lib/notes/definition'
import type { FormDefinition } from '@/lib/notes/fields'
import { eventForms } from './event-forms'

/** Every form that was ever published: the notes, and the form of adverse events beside them. */
export const forms: readonly FormDefinition[] = [...definitions, ...eventForms]
