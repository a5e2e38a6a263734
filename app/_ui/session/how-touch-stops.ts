/** How the participant ends a touch that others were to end: one tap says it, ends the touch, and tells those who answer for the site. */
export const howTouchStops = [
  { label: 'Stopped by signal', body: { stopSignal: true } },
  { label: 'Not wanted', body: { notWanted: true } },
] as const
