const leaving = new AbortController()

/** Ends what a page asks by itself, over and over, once whoever is here signs out: it would only be refused. */
export const untilLeaving: AbortSignal = leaving.signal

/** The page goes; nothing is asked by itself any more. */
export const askNoMore = (): void => leaving.abort()
