import type { Field } from '@/lib/notes/fields'
import { afterEffects1 } from './after-effects-1'
import { sinceLast1 } from './since-last-1'

/** How the participant has been since the last contact. Frozen with integration@1. */
export const integrationSince1 = {
  days_since_session: {
    kind: 'computed',
    section: 'Since last contact',
    label: 'Days since the last medication session',
    compute: 'days_since_session',
    unit: 'days',
    readers: 'structured',
    deid: 'keep',
  },
  sleep_quality: {
    kind: 'scale',
    section: 'Since last contact',
    label: 'Sleep',
    min: 0,
    max: 10,
    anchors: ['very poor', 'very good'],
    readers: 'structured',
    deid: 'keep',
  },
  mood: {
    kind: 'scale',
    section: 'Since last contact',
    label: 'Mood',
    min: 0,
    max: 10,
    anchors: ['very low', 'very good'],
    readers: 'structured',
    deid: 'keep',
  },
  anxiety: {
    kind: 'scale',
    section: 'Since last contact',
    label: 'Anxiety',
    optional: true,
    min: 0,
    max: 10,
    anchors: ['none', 'the most there could be'],
    readers: 'structured',
    deid: 'keep',
  },
  energy: {
    kind: 'scale',
    section: 'Since last contact',
    label: 'Energy',
    optional: true,
    min: 0,
    max: 10,
    anchors: ['none', 'plenty'],
    readers: 'structured',
    deid: 'keep',
  },
  appetite: {
    kind: 'choice',
    section: 'Since last contact',
    label: 'Appetite',
    optional: true,
    options: { less: 'Less than usual', usual: 'As usual', more: 'More than usual' },
    readers: 'structured',
    deid: 'keep',
  },
  ongoing_effects: afterEffects1,
  ...sinceLast1,
} as const satisfies Readonly<Record<string, Field>>
