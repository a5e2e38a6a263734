/** So long an answer may take, in milliseconds, before the server counts as away: a connection of which only our end is left says nothing by itself. What was sent is sent again; it is the same under its id. */
export const inTime = (): AbortSignal => AbortSignal.timeout(10_000)
