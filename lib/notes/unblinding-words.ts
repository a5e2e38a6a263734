/** What may tell who got what, in anybody's words: the one place where such words stand. Never rendered. */
export const unblindingUnits = [
  'mg',
  'mcg',
  'µg',
  'μg',
  'ug',
  'ng',
  'g',
  'grams?',
  'milligrams?',
  'micrograms?',
  'ml',
  'millilit(?:er|re)s?',
  'cc',
  'iu',
] as const
export const unblindingWords = ['placebos?', 'unblind(?:ed|ing)?'] as const
