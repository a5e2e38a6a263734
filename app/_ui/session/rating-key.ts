interface Key {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * What a key rates on a scale to 10 or, by tens, to 100; null where it rates nothing. Shift with the key of the 0 is the end of the
 * scale whatever it writes: also in France, where it writes the 0, which is tapped there or comes from the number pad.
 */
export function ratingOf({ key, code, shiftKey }: Key, to: 10 | 100): number | null {
  if (code === 'Digit0' && shiftKey) return to
  return /^\d$/.test(key) ? (Number(key) * to) / 10 : null // with Shift a digit's key writes a sign: ! is the stop signal
}
