/** What is asked of an effect, in words; whatever is not answered was not asked yet (DOMAIN 1.5, row 12). */
export const describedWords = {
  domain: {
    label: 'Domain',
    options: {
      mood: 'Mood',
      perception: 'Perception',
      body: 'Body',
      thinking: 'Thinking',
      behaviour: 'Behaviour',
      relational: 'Relational',
      existential: 'Existential',
    },
  },
  valence: {
    label: 'For the participant',
    options: {
      pleasant: 'Pleasant',
      neutral: 'Neutral',
      unpleasant: 'Unpleasant',
      mixed: 'Mixed',
      not_asked: 'Not asked',
    },
  },
  intensity: { label: 'How strong', options: { '0': '0', '1': '1', '2': '2', '3': '3' } },
  impairment: { label: 'Impaired by it', options: { none: 'Not', some: 'Somewhat', marked: 'Markedly' } },
  source: { label: 'Known by', options: { observed: 'Seen', reported: 'Told', both: 'Both' } },
} as const
export type Described = keyof typeof describedWords
