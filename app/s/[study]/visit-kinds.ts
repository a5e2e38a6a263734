/** How the kinds of visits are called on screen. */
export const visitKinds = {
  preparation: 'Preparation',
  session: 'Medication session',
  integration: 'Integration',
  contact_call: 'Call',
  overnight: 'Night',
  baseline: 'Baseline',
} as const
