import { answerLetter } from '@/lib/care/answer-letter'
import { closeCareCheck } from '@/lib/care/close-care-check'
import { sendLetter } from '@/lib/care/send-letter'
import { addEventWords } from '@/lib/events/add-event-words'
import { assessEvent } from '@/lib/events/assess-event'
import { followEvent } from '@/lib/events/follow-event'
import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { refuseExport } from '@/lib/export/refuse-export'
import { giveGuess } from '@/lib/measures/give-guess'
import { strikeForm } from '@/lib/measures/strike-form'
import { writeStatement } from '@/lib/measures/write-statement'
import { keepProcessNote } from '@/lib/notes/process/keep-process-note'
import { endEmergency } from '@/lib/review/emergency/end-emergency'
import { reviewEmergency } from '@/lib/review/emergency/review-emergency'
import { requestUnblinding } from '@/lib/signing/request-unblinding'
import { closeDeviation } from '@/lib/trial/deviations/close-deviation'
import { deviationsToComplete } from '@/lib/trial/deviations/read-deviations'
import { answeredAlone, said, session } from './care-makers'
import { aColleague } from './colleague'
import { inAnEmergency } from './emergency-makers'
import { anEvent, assessed, entrustAssessing, headache, signedDecisions } from './event-makers'
import { anExportBuiltBeside } from './export-makers'
import { hostile } from './hostile'
import { arm } from './hostile-study'
import type { TestParticipant, TestStudy } from './makers'
import { aForm, firstVisit } from './measure-makers'
import { password } from './people'
import { anAssignedRating } from './rating-makers'
import { sweepDepartures } from './sweep-departures'

/** What is written beside notes, by whoever may write it, each with hostile words; gives where each is read. */
export async function hostileWords(study: TestStudy, participant: TestParticipant) {
  const events = await hostileEvents(study, participant)
  const { id: participantId, visits } = participant
  const visitId = firstVisit(participant)
  await writeStatement(study.therapist, { visitId, saidOn: '2026-02-01', text: hostile('statement') })
  await keepProcessNote(study.therapist, { participantId, text: hostile('process note') })
  const form = await aForm(study, participant, Object.fromEntries(phq9.map(item => [item, '0'])))
  await strikeForm(study.therapist, { formId: form.id, reason: 'other', words: hostile('why a form was struck', 500) })

  const check = await answeredAlone(study.therapist, participant, {
    ...said({ treatment: 'yes', treatmentWords: hostile('said of the day'), touch: 'mixed' }),
    touchWords: hostile('said of touch'),
  })
  await closeCareCheck(study.safetyOfficer, { checkId: check, words: hostile('done about a check') })
  const letter = crypto.randomUUID()
  await sendLetter(study.therapist, {
    studyId: study.id,
    id: letter,
    words: hostile('letter'),
    visitId: 'none',
    about: [],
  })
  await answerLetter(study.safetyOfficer, { letterId: letter, words: hostile('done about a letter') })

  await sweepDepartures()
  const [one, other] = (await deviationsToComplete(study.coordinator, study.id)).filter(
    ({ participantCode }) => participantCode === participant.code,
  )
  await closeDeviation(study.coordinator, {
    deviationId: one?.row.id ?? '',
    as: 'completed',
    reason: 'other',
    words: hostile('deviation'),
  })
  await closeDeviation(study.coordinator, {
    deviationId: other?.row.id ?? '',
    as: 'dismissed',
    words: hostile('no deviation'),
  })

  for (const finding of ['justified', 'not_justified'] as const) await anEmergency(study, participant, finding)
  await giveGuess(study.therapist, {
    visitId: session(participant),
    guess: { arm, sureness: 'quite', words: hostile('why guessed', 300) },
  })
  await requestUnblinding(
    study.investigator,
    {
      studyId: study.id,
      reason: 'data_locked',
      reference: hostile('reference', 120),
      words: hostile('why unblind'),
      password,
    },
    '127.0.0.1',
  )
  const { ratingId: rating } = await anAssignedRating(study)
  const { id: kept, sha256 } = await anExportBuiltBeside(study, hostile('recipient', 200))
  await refuseExport(study.investigator, { exportId: kept, sha256, reason: hostile('why refused') })
  const { id: waiting } = await anExportBuiltBeside(study, hostile('another recipient', 200))
  return { ...events, form: form.id, check, letter, rating, kept, waiting, visits }
}

const phq9 = Array.from({ length: 9 }, (_, index) => `phq9_${index + 1}`)

async function hostileEvents(study: TestStudy, participant: TestParticipant) {
  const facts = {
    ...headache,
    AETERM: hostile('event', 200),
    AECONTRT: 'yes',
    treatment_words: hostile('treatment', 500),
    words: hostile('of an event'),
  } as const
  const event = await anEvent(study, participant, { facts })
  await followEvent(study.therapist, {
    ...{ eventId: event, decision: 'ae', facts: { ...facts, words: hostile('followed up') } },
    ...{ awareAt: '2026-02-01T10:00+01:00', awareWhy: hostile('why known since', 500) },
  })
  await entrustAssessing(study, study.investigator)
  await assessEvent(study.investigator, {
    eventId: event,
    assessment: { ...assessed('yes'), words: hostile('assessment') },
  })
  await reportEvent(study.investigator, { eventId: event, at: '2026-02-03T10:00+01:00', to: hostile('sponsor', 200) })
  await addEventWords(study.safetyOfficer, { eventId: event, words: hostile('said by the safety officer') })

  const none = await anEvent(study, participant, { decision: 'not_ae', whyNot: hostile('why not', 500) })
  await signedDecisions(study, participant, { [none]: hostile('why overturned') })
  const undecided = await anEvent(study, participant, { decision: 'not_ae', whyNot: hostile('why it waits', 500) })
  const struck = await anEvent(study, participant)
  await strikeEvent(study.therapist, { eventId: struck, reason: hostile('why struck', 500) })
  return { event, none, undecided, struck }
}

async function anEmergency(study: TestStudy, participant: TestParticipant, finding: 'justified' | 'not_justified') {
  const helper = await aColleague(study, 'session_staff')
  const why = { words: hostile(`emergency, ${finding}`) }
  const { actor, emergencyId } = await inAnEmergency(helper, participant, why)
  await endEmergency(actor, { emergencyId })
  if (finding === 'justified')
    await reviewEmergency(study.investigator, { emergencyId, finding, words: hostile('finding') })
}
