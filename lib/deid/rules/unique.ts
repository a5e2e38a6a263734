import type { Rule } from '@/lib/deid/span'

/** What one person alone is known for. */
export const uniqueRule = {
  id: 'unique-characteristic',
  type: 'ID',
  band: 'review',
  reason:
    'What one person alone was or did, where the place, the event or a picture of it is told (45 CFR 164.514(b)(2)(i)(R)).',
  example:
    'He was ‹the last man off the Skerry rig›. She is ‹the cook who was held in the Marlow robbery› and sleeps; ‹the county’s only female fire chief›.',
  nearMiss:
    'The only person who listens; the last person to leave; the first man she loved; the only nurse on shift; the last man alive; the first person to see the video; she is the cook who listens.',
} as const satisfies Rule
