/** A device on which the log was open, as it was heard last. */
export interface HeardDevice {
  /** Milliseconds, by the server's clock. */
  readonly heardAt: number
  readonly silentSeconds: number
  /** Entries that it had not sent then. */
  readonly waiting: number
  /** The log was closed there after that. */
  readonly closed: boolean
}

/** A device says once a minute that it is there: after so long it is not. */
const mostSilentSeconds = 150

/**
 * Whether entries may lie on a device that nobody here knows of: it had some when it was heard last, or it fell silent with the
 * log open before the day was over. `over` is when the last was logged after the participant had left; null while they are there.
 */
export function isSilent({ heardAt, silentSeconds, waiting, closed }: HeardDevice, over: number | null): boolean {
  if (waiting > 0) return true
  if (closed || silentSeconds < mostSilentSeconds) return false
  return over === null || heardAt < over
}
