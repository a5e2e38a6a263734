interface Key {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * What a key rates on a scale to 10 or, by tens, to 100; null where it rates nothing. The sign that a keyboard writes comes before
 * the place of the key: in France the digits are written with Shift, and Shift+0 is a 0 there, never the end of the scale.
 */
export function ratingOf({ key, code, shiftKey }: Key, to: 10 | 100): number | null {
  if (/^\d$/.test(key)) return (Number(key) * to) / 10 // with Shift a digit's key writes a sign elsewhere: ! is the stop signal
  return code === 'Digit0' && shiftKey ? to : null
}
