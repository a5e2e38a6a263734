interface Key {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * What a key rates on a scale to 10 or, by tens, to 100; null where it rates nothing. A digit that is written is the rating: where
 * digits are written with Shift, as in France, Shift+0 is a 0, since most distress must never stand where none was typed; the end of
 * the scale is tapped there. Elsewhere Shift with the key of the 0 writes some sign, and is the end of the scale.
 */
export function ratingOf({ key, code, shiftKey }: Key, to: 10 | 100): number | null {
  if (/^\d$/.test(key)) return (Number(key) * to) / 10
  return code === 'Digit0' && shiftKey ? to : null // with Shift the key of another digit writes a sign: ! is the stop signal
}
