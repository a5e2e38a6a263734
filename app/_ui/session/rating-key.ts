interface Key {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * What a key rates on a scale to 10 or, by tens, to 100; null where it rates nothing. A digit that is written is the rating, and
 * Shift with the key of the 0 the end of the scale. Where digits are written with Shift, as in France, that is a 0: most distress
 * must never stand where none was typed, and the end of the scale is tapped there.
 */
export function ratingOf({ key, code, shiftKey }: Key, to: 10 | 100, isDigitWithShift: boolean): number | null {
  if (code === 'Digit0' && shiftKey && !(key === '0' && isDigitWithShift)) return to
  return /^\d$/.test(key) ? (Number(key) * to) / 10 : null // with Shift the key of another digit writes a sign: ! is the stop signal
}

/** Languages whose usual keyboards write digits with Shift. */
const withShift = /^(?:fr(?:-(?:FR|BE|LU))?|nl-BE|cs(?:-CZ)?|sk(?:-SK)?|lt(?:-LT)?)$/i

/** Whether this keyboard writes digits with Shift: as the browser knows its keys, or else by the language that it speaks. */
export function isDigitWithShift(layout: ReadonlyMap<string, string> | null, language: string): boolean {
  const zero = layout?.get('Digit0')
  return zero === undefined ? withShift.test(language) : zero !== '0'
}
