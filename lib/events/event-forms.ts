import { adverseEvent1 } from './definitions/adverse-event-1'
import { adverseEvent2 } from './definitions/adverse-event-2'
import { adverseEvent3 } from './definitions/adverse-event-3'

/** Every form of adverse events that was published; an event stays in the one that it was entered in. */
export const eventForms = [adverseEvent1, adverseEvent2, adverseEvent3] as const
export type EventFormId = (typeof eventForms)[number]['id']

/** What an event is entered in now. */
export const eventForm = adverseEvent3

/** Those before @3 ask a whole day. */
export const takesPartialDays = (form: EventFormId): boolean => form !== adverseEvent1.id && form !== adverseEvent2.id

/** Every form but the first asks how an event was treated. */
export const asksTreatment = (form: EventFormId): boolean => form !== adverseEvent1.id
