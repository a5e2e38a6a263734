import { count, inWords, type Told, type Words } from './told'

const purposes: Readonly<Record<string, string>> = {
  taking_part: 'taking part',
  recording: 'being recorded',
  verbatim_quotes: 'being quoted',
  reviewed_prose: 'text leaving the site',
  future_sharing: 'sharing with other research',
  contact_after: 'contact after the study',
}
const purposeOf = ({ body }: Told) => purposes[String(body.purpose)] ?? 'one purpose'
const visitOf = ({ body }: Told) => String(body.visit ?? 'a visit')
const kinds: Readonly<Record<string, string>> = {
  visit_early: 'was held before its window',
  visit_late: 'was held after its window',
  visit_missed: 'was not held within its window',
  too_soon: 'was held less than 24 hours after the last preparation visit',
  out_of_order: 'was held before a visit that comes first',
  pair_away: 'had fewer than two therapists in the room for too long',
  attended_short: 'was attended for too short a time',
  recorded_without_consent: 'was recorded without consent to it',
}

/** Said where somebody of the same name and birthday was a participant already. */
const somebodyElse = ({ body }: Told) =>
  body.somebodyElse ? ', said to be another person than one of the same name and birthday' : ''

/** What is said of a participant's course: their enrolment, consents, wishes, deviations, statements, the touch agreement. */
export const courseSentences: Readonly<Record<string, Words>> = {
  'participant.added': told => `added ${told.about}${somebodyElse(told)}`,
  'participant.changed': told => `changed the dates of ${told.about}, giving a reason`,
  'participant.viewed': told => `opened the page of ${told.about}`,
  'consent.given': told => `wrote down consent to ${purposeOf(told)} of ${told.about}`,
  'consent.declined': told => `wrote down that ${told.about} declined ${purposeOf(told)}`,
  'consent.withdrawn': told => `wrote down that ${told.about} withdrew from ${purposeOf(told)}`,
  'consent.said_no': told => `signed a note in which ${told.about} says no to ${purposeOf(told)}`,
  'consent.stands': told =>
    `wrote down that the consent of ${told.about} to ${purposeOf(told)} stands, after a note said no`,
  'identity.header_shown': told =>
    `had ${told.body.named ? 'the preferred name and ' : ''}what never to do with ${told.about} shown`,
  'participant.facts_shown': told => `had the facts of the course of ${told.about} shown`,
  'wish.kept': told => `kept what never to do with ${told.about}`,
  'wish.ended': told => `took back what never to do with ${told.about}`,
  'deviation.drafted': told =>
    `drafted a deviation: ${visitOf(told)} of ${told.about} ${kinds[String(told.body.kind)] ?? 'departed from its schedule'}${told.body.reason ? `, as it was moved (${inWords(told.body.reason)})` : ''}`,
  'deviation.lapsed': told => `let a drafted deviation of ${told.about} lapse: ${visitOf(told)} is none any more`,
  'deviation.completed': told => `completed a deviation of ${told.about} (${inWords(told.body.reason)})`,
  'deviation.dismissed': told => `said why a visit of ${told.about} is no deviation`,
  'statement.asked': told => `handed the screen over for a statement of ${told.about}`,
  'statement.written': told => `kept what ${told.about} is writing in their own words`,
  'statement.completed': told =>
    told.body.way === 'written_down'
      ? `wrote down a statement of ${told.about}, in their own words`
      : `closed a statement of ${told.about}, as they gave it`,
  'statement.declined': told => `closed a statement of ${told.about} as declined`,
  'statement.entered_in_error': told => `marked a statement of ${told.about} as entered in error, giving a reason`,
  'statements.viewed': told => `read the statements of ${told.about}`,
  'care_check.offered': told => `offered ${told.about} the care check, on day ${told.body.day} of ${told.body.visit}`,
  'letter.sent': () => 'sent a letter',
  'letter.opened': () => 'opened a letter',
  'letter.answered': () => 'wrote down what was done about a letter',
  'care_check.kept': () => 'kept a care check',
  'care_check.read': () => 'read a care check',
  'care_check.closed': () => 'wrote down what was done about a care check',
  'event.first': told => `entered adverse event ${told.body.number} of ${told.about} (${inWords(told.body.decision)})`,
  'event.clock_short': told =>
    `found the clock of adverse event ${told.body.number} of ${told.about} nearly over, and told ${count(told.body.told, 'person', 'persons')}`,
  'event.clock_over': told =>
    `found that the clock of adverse event ${told.body.number} of ${told.about} ran out before the sponsor was told, and told ${count(told.body.told, 'person', 'persons')}`,
  'event.follow_up': told => `followed adverse event ${told.body.number} of ${told.about} up`,
  'event.assessment': told =>
    `assessed adverse event ${told.body.number} of ${told.about} as ${told.body.serious === 'yes' ? 'serious' : 'not serious'}`,
  'event.reported': told =>
    `wrote down that the sponsor was told of adverse event ${told.body.number} of ${told.about}`,
  'event.reviewed': told =>
    `${told.body.review === 'agreed' ? 'agreed' : 'overturned, giving a reason,'} that event ${told.body.number} of ${told.about} is no adverse event`,
  'decisions.viewed': told => `read what is said to be no adverse event of ${told.about}`,
  'decisions.signed': told =>
    `signed the list of what is said to be no adverse event of ${told.about} (${told.body.agreed} agreed to, ${told.body.overturned} overturned)`,
  'event.signed': told =>
    `signed adverse event ${told.body.number} of ${told.about} as of its entry ${told.body.entries} (“${told.body.meaning}”)`,
  'event.struck': told =>
    `marked adverse event ${told.body.number} of ${told.about} as entered in error, giving a reason`,
  'event.words': told => `said something of adverse event ${told.body.number} of ${told.about}`,
  'event.viewed': told => `read adverse event ${told.body.number} of ${told.about}`,
  'touch.viewed': told => `read the touch agreement of ${told.about}, in codes`,
  'touch.narrowed': told => `narrowed the touch agreement of ${told.about} (${inWords(told.body.touch)})`,
  'touch.widened': told => `widened the touch agreement of ${told.about} (${inWords(told.body.touch)})`,
}
