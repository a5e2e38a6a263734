/** A question of the care check as plain data: its answers, which of them ask somebody to act, and which take words. */
export interface CareQuestion {
  readonly label: string
  readonly options: Readonly<Record<string, string>>
  /** Options that somebody must know of. */
  readonly raises: readonly string[]
  readonly words: { readonly label: string; readonly help: string; readonly when: readonly string[] }
}

const rather = { declined: 'I would rather not say' }

/** The care check. Every question may be left open or declined, and so may the whole. */
export const careQuestions = {
  treatment: {
    label: 'Is there anything about how you were treated that you would like to raise?',
    options: {
      nothing: 'Nothing',
      yes: 'Yes, there is something',
      another_person: 'I would rather speak with another person',
      ...rather,
    },
    raises: ['yes', 'another_person'],
    words: {
      label: 'In your own words',
      help: 'As much or as little as you like. You may also leave it empty, and somebody will ask you.',
      when: ['yes'],
    },
  },
  touch: {
    label: 'How was touch in the session?',
    options: {
      as_wanted: 'As I wanted it',
      mixed: 'Mixed',
      not_wanted: 'Not wanted',
      none: 'There was none',
      ...rather,
    },
    raises: ['mixed', 'not_wanted'],
    words: {
      label: 'About touch, in your own words',
      help: 'You may leave it empty.',
      when: ['as_wanted', 'mixed', 'not_wanted'],
    },
  },
} as const satisfies Readonly<Record<string, CareQuestion>>
export type CareQuestionId = keyof typeof careQuestions

/** What says nothing of the question: not counted, and told to nobody but its readers. */
export const declined = 'declined'

/** Beside the questions, where something is raised. */
export const whomLabel = 'Is it about somebody in particular?'
export const whomHelp = 'Whoever you choose here can never read this.'
