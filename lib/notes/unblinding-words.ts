/** What may tell who got what, in anybody's words: the one place where such words stand. Never rendered. */
export const unblindingUnits = [
  'mgs?',
  'mcgs?',
  'µg',
  'μg',
  'ug',
  'ng',
  'g',
  'grams?',
  'milligrams?',
  'micrograms?',
  'mls?',
  'millilit(?:er|re)s?',
  'cc',
  'iu',
] as const
export const unblindingWords = ['placebos?', 'unblind(?:s|ed|ing)?'] as const
/** A number that is written out. */
export const unblindingNumbers = [
  ...['half', 'quarter', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty'],
  ...['forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred', 'thousand'],
] as const
