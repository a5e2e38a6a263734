import type { NoteDefinition } from '@/lib/notes/fields'
import { header1 } from './header-1'
import { preparationBoundaries1 } from './preparation-boundaries-1'
import { preparationClose1 } from './preparation-close-1'
import { preparationOrientation1 } from './preparation-orientation-1'
import { preparationPerson1 } from './preparation-person-1'
import { preparationSetting1 } from './preparation-setting-1'
import { risk1 } from './risk-1'
import { sinceLast1 } from './since-last-1'

/** The preparation note. */
export const preparation1 = {
  id: 'preparation@1',
  kind: 'preparation',
  title: 'Preparation note',
  fields: {
    ...header1,
    changes_since_last: {
      kind: 'choice',
      section: 'Since last contact',
      label: 'Anything new since we last met?',
      help: 'Health, living situation, stressors, sleep.',
      options: { yes: 'Yes', no: 'No' },
      readers: 'structured',
      deid: 'keep',
    },
    changes_detail: {
      kind: 'prose',
      section: 'Since last contact',
      label: 'What changed',
      maxLength: 4000,
      when: { field: 'changes_since_last', is: ['yes'] },
      readers: 'team',
      deid: 'scrub',
    },
    ...sinceLast1,
    ...risk1,
    ...preparationPerson1,
    ...preparationOrientation1,
    ...preparationBoundaries1,
    ...preparationSetting1,
    ...preparationClose1,
  },
} as const satisfies NoteDefinition
