/** How the participant ends a touch that others were to end: one tap says it, ends the touch, and tells those who answer for the site. */
export const howTouchStops = [
  { label: 'Stopped by signal', body: { stopSignal: true } },
  { label: 'Not wanted', body: { notWanted: true } },
] as const

/** The same of a touch that was stopped, as it is read. */
export const stoppedWords = (said: { readonly stopSignal: boolean; readonly notWanted: boolean }): string =>
  howTouchStops
    .filter(({ body }) => ('stopSignal' in body ? said.stopSignal : said.notWanted))
    .map(({ label }) => label)
    .join(', ')
