import type { MultiField } from '@/lib/notes/fields'

/** Themes of session and integration, one list, so that the thread between them can be followed. Frozen with the definitions that use it. */
export const themes1 = {
  kind: 'multi',
  section: 'Course',
  label: 'Themes, as the therapists read them',
  optional: true,
  options: {
    grief: 'Grief',
    fear: 'Fear',
    shame: 'Shame',
    anger: 'Anger',
    love_compassion: 'Love, compassion',
    self_compassion: 'Self-compassion',
    joy: 'Joy',
    body_memory: 'Body memory',
    trauma_memory: 'Trauma memory',
    relationship: 'Relationship',
    loss_of_control: 'Loss of control',
    existential_spiritual: 'Existential, spiritual',
    dissociation: 'Dissociation',
    little_came_up: 'Little came up',
  },
  readers: 'structured',
  deid: 'keep',
} as const satisfies MultiField
