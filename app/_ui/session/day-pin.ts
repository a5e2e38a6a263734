import { useSyncExternalStore } from 'react'
import type { PinUsed } from './send-opening'

const iterations = 600_000
const tries = 5

let held: DayPin | null = null
const hearing = new Set<() => void>()

/** The PIN that was set on this page for the day of a note, or for whichever day; null where none was. */
export const dayPin = (noteId?: string): DayPin | null =>
  held !== null && (noteId === undefined || held.noteId === noteId) ? held : null

/** Whether a PIN is set on this page for the day of a note; null until the page lives. */
export const useHasPin = (noteId: string): boolean | null =>
  useSyncExternalStore(
    hear,
    () => dayPin(noteId) !== null,
    () => null,
  )

function hear(heard: () => void) {
  hearing.add(heard)
  return () => hearing.delete(heard)
}

/** A PIN for this day on this device: known to this page alone, stretched, and worth five tries. It opens the screen; no key of what lies on the device is made of it. */
export class DayPin {
  private left = tries

  private constructor(
    readonly noteId: string,
    private readonly salt: Uint8Array<ArrayBuffer>,
    private readonly stretched: string,
    private readonly used: (use: PinUsed) => void,
  ) {}

  static async set(noteId: string, pin: string, used: (use: PinUsed) => void): Promise<void> {
    const salt = crypto.getRandomValues(new Uint8Array(16))
    held = new DayPin(noteId, salt, await stretch(pin, salt), used)
    for (const heard of hearing) heard()
  }

  get isSpent(): boolean {
    return this.left === 0
  }

  /** How many tries are left is counted before the PIN is looked at. */
  async opens(pin: string, screen: PinUsed['screen']): Promise<boolean> {
    if (this.isSpent) return false
    this.left -= 1
    const isRight = (await stretch(pin, this.salt)) === this.stretched
    if (isRight) this.left = tries
    this.used({ screen, isRight })
    return isRight
  }
}

/** Null where the PIN opens the screen, else what to say. */
export async function tryPin(pin: DayPin, typed: string, screen: PinUsed['screen']): Promise<string | null> {
  if (await pin.opens(typed, screen)) return null
  if (!pin.isSpent) return 'That PIN is not right. After five tries only your password opens the screen.'
  return 'That was the fifth wrong try: the PIN opens nothing any more. Your password does, once there is a network.'
}

/** Six digits at least. */
export const isPin = (text: string): boolean => /^\d{6,12}$/.test(text)

async function stretch(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256)
  return [...new Uint8Array(bits)].join('.')
}
