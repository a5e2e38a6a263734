import type { StudySettings } from '@/db/schema/study-settings'
import { adverseEvent1 } from './definitions/adverse-event-1'
import { adverseEvent2 } from './definitions/adverse-event-2'
import { adverseEvent3 } from './definitions/adverse-event-3'
import { adverseEvent4 } from './definitions/adverse-event-4'
import { adverseEvent5 } from './definitions/adverse-event-5'
import { adverseEvent6 } from './definitions/adverse-event-6'
import { relatedLabels, yesNoLabels } from './event-words'

/** Every form of adverse events that was published; an event stays in the one that it was entered in. */
export const eventForms = [
  ...[adverseEvent1, adverseEvent2, adverseEvent3, adverseEvent4],
  ...[adverseEvent5, adverseEvent6],
] as const
export type EventFormId = (typeof eventForms)[number]['id']

/** What an event is entered in now: all but how far it is related is asked alike in every study. */
export const eventForm = adverseEvent5

/** The form that an event of a study is entered in now. */
export const eventFormOf = ({ relatedness }: Pick<StudySettings, 'relatedness'>): EventFormId =>
  relatedness === 'yes_no' ? adverseEvent6.id : eventForm.id

/** How far an event may be said to be related, in the form that it was entered in. */
export const relatedIn = (form: EventFormId): Readonly<Record<string, string>> =>
  form === adverseEvent4.id || form === adverseEvent6.id ? yesNoLabels : relatedLabels

/** Those before @3 ask a whole day. */
export const takesPartialDays = (form: EventFormId): boolean => form !== adverseEvent1.id && form !== adverseEvent2.id

/** Those before @5 ask the grade and the like outright. */
export const takesNotKnown = (form: EventFormId): boolean => form === adverseEvent5.id || form === adverseEvent6.id

/** Every form but the first asks how an event was treated. */
export const asksTreatment = (form: EventFormId): boolean => form !== adverseEvent1.id
