import { codesOf, isGap } from '@/lib/notes/answer'
import { below } from '@/lib/notes/dictionary'
import type { MultiField } from '@/lib/notes/fields'
import type { Column } from './column'

/**
 * The domains of EMBARK that the themes of a session and of a visit are read into (DOMAIN 1.5, row 22), as Vigil reads them: it is
 * no part of EMBARK, and each column's words name its themes, so that a study can read them otherwise. “Keeping momentum” is of the
 * practices, and has no theme; “little came up” belongs to none.
 */
const domains = {
  existential_spiritual: { label: 'Existential-spiritual', themes: ['existential_spiritual'] },
  mindfulness: { label: 'Mindfulness', themes: ['loss_of_control'] },
  body_aware: { label: 'Body-aware', themes: ['body_memory', 'dissociation'] },
  affective_cognitive: {
    label: 'Affective-cognitive',
    themes: ['grief', 'fear', 'shame', 'anger', 'self_compassion', 'joy', 'trauma_memory'],
  },
  relational: { label: 'Relational', themes: ['love_compassion', 'relationship'] },
} as const

/** One column a domain: whether any of its themes is among those of the note. */
export const embarkColumns = (name: string, { label, options }: MultiField): Column[] =>
  Object.entries(domains).map(([domain, { label: called, themes }]) => ({
    name: below(`${name}_embark`, domain),
    field: name,
    label: `${label}: any that Vigil reads into EMBARK’s ${called} domain (${themes.map(theme => options[theme]).join('; ')})`,
    type: 'number',
    values: '1=Yes; 0=No',
    treatment: 'worked out',
    read: answer => {
      if (answer === null || isGap(answer)) return ''
      const said = codesOf(answer)
      return themes.some(theme => said.includes(theme)) ? '1' : '0'
    },
  }))
