import {
  criteriaLabels,
  decisionLabels,
  gradeLabels,
  outcomeLabels,
  participationLabels,
  relatedLabels,
  valenceLabels,
  yesNoLabels,
} from '@/lib/events/event-words'
import type { FormDefinition } from '@/lib/notes/fields'

const coded = { readers: 'structured', deid: 'keep', absolute: true } as const
const words = { readers: 'team', deid: 'scrub', absolute: true } as const
const day = { kind: 'date', readers: 'structured', deid: 'study_day', absolute: true } as const
const moment = { kind: 'datetime', readers: 'structured', deid: 'withhold', absolute: true } as const
const yesNo = { ...coded, kind: 'choice', options: yesNoLabels } as const

const entered = { section: 'What happened' } as const
const assessed = { section: 'Assessment by a physician' } as const
const reported = { section: 'The sponsor' } as const

/** The adverse-event form: variables as in CDASH, where CDASH has one. Nothing in it asks what anybody was given. */
export const adverseEvent1 = {
  id: 'adverse_event@1',
  title: 'Adverse event',
  fields: {
    AETERM: {
      ...{ ...entered, ...words, kind: 'text', maxLength: 200 },
      ...{ label: 'What happened', help: 'In a few words, as it would be looked up.' },
    },
    AESTDAT: { ...entered, ...day, label: 'Began on' },
    AEONGO: { ...entered, ...yesNo, label: 'Does it go on?' },
    AEENDAT: { ...entered, ...day, label: 'Ended on', when: { field: 'AEONGO', is: ['no'] } },
    AETOXGR: {
      ...{ ...entered, ...coded, kind: 'choice', options: gradeLabels, label: 'How strong' },
      help: 'CTCAE grade. How strong it is says nothing yet of whether it is serious.',
    },
    valence: { ...entered, ...coded, kind: 'choice', options: valenceLabels, label: 'How the participant found it' },
    AECONTRT: { ...entered, ...yesNo, label: 'Was it treated?' },
    AEACNOTH: {
      ...{ ...entered, ...coded, kind: 'choice', options: participationLabels },
      label: 'What was done about taking part',
    },
    AEOUT: { ...entered, ...coded, kind: 'choice', options: outcomeLabels, label: 'How it stands' },
    abuse_related: {
      ...{ ...entered, ...yesNo, label: 'A term of the abuse-potential list?' },
      help: 'Such as euphoria or feeling high.',
    },
    words: { ...entered, ...words, kind: 'prose', maxLength: 2000, label: 'What else there is to say', optional: true },
    decision: {
      ...{ ...entered, ...coded, kind: 'choice', options: decisionLabels, label: 'What is it?' },
      help: 'While it is open, the clock runs as for a serious one.',
    },
    why_not: {
      ...{ ...entered, ...words, kind: 'text', maxLength: 500, label: 'Why it is none' },
      ...{ help: 'The investigator reads this, agrees or overturns it, and signs.' },
      when: { field: 'decision', is: ['not_ae'] },
    },
    aware_at: {
      ...{ ...entered, ...moment, label: 'Known since', optional: true },
      help: 'When the first of the study’s staff knew of it. Left open: now.',
    },
    AESER: { ...assessed, ...yesNo, label: 'Is it serious?' },
    criteria: {
      ...{ ...assessed, ...coded, kind: 'multi', options: criteriaLabels, label: 'What makes it so' },
      when: { field: 'AESER', is: ['yes'] },
    },
    AEREL: { ...assessed, ...coded, kind: 'choice', options: relatedLabels, label: 'Related to what the study gives' },
    related_therapy: {
      ...{ ...assessed, ...coded, kind: 'choice', options: relatedLabels },
      label: 'Related to the therapy itself',
    },
    listed: { ...assessed, ...yesNo, label: 'Listed in the reference safety information?' },
    assessment_words: { ...assessed, ...words, kind: 'prose', maxLength: 2000, label: 'Why', optional: true },
    reported_at: { ...reported, ...moment, label: 'When the sponsor was told', optional: true },
    reported_to: {
      ...{ ...reported, ...words, kind: 'text', maxLength: 200 },
      ...{ label: 'Whom, and how', optional: true },
    },
  },
} as const satisfies FormDefinition
