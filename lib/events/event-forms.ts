import { adverseEvent1 } from './definitions/adverse-event-1'
import { adverseEvent2 } from './definitions/adverse-event-2'

/** Every form of adverse events that was published; an event stays in the one that it was entered in. */
export const eventForms = [adverseEvent1, adverseEvent2] as const
export type EventFormId = (typeof eventForms)[number]['id']

/** What an event is entered in now. */
export const eventForm = adverseEvent2

/** Every form but the first asks how an event was treated. */
export const asksTreatment = (form: EventFormId): boolean => form !== adverseEvent1.id
