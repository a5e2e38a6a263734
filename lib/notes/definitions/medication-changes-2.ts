import type { Field, GroupField, NoteDefinition } from '@/lib/notes/fields'
import { medicationChanges1 } from './medication-changes-1'

const { name, ...others } = medicationChanges1.members

/**
 * Changes of the participant's own medicines, each with the class of the medicine: it leaves in place of the name (DOMAIN 1.4,
 * row 3, and the table CM of 5.2). Frozen with the definitions that use it.
 */
const medicationChanges2 = {
  ...medicationChanges1,
  members: {
    name,
    class: {
      kind: 'choice',
      section: 'Since last contact',
      label: 'Class of medicine',
      help: 'What it usually is for. The class leaves in place of the name, which never does.',
      options: {
        antidepressant: 'Antidepressant',
        anxiety_sleep: 'For anxiety or sleep',
        mood_stabiliser: 'Mood stabiliser, or for epilepsy',
        antipsychotic: 'Antipsychotic',
        attention: 'Stimulant, or for attention',
        dependence: 'For a dependence',
        pain: 'Pain relief',
        heart: 'Heart or blood pressure',
        hormone: 'Hormone, or for the thyroid or diabetes',
        breathing_allergy: 'Breathing or allergy',
        gut: 'Stomach or gut',
        infection: 'Against an infection',
        supplement: 'Herbal or supplement',
        other: 'Other',
        not_known: 'Not known',
      },
      readers: 'structured',
      deid: 'keep',
    },
    ...others,
  },
} as const satisfies GroupField

/** A note that asks the class of each medicine, where and when it asked of medicines before. */
export const withMedicineClass = ({ fields }: NoteDefinition): NoteDefinition['fields'] => ({
  ...fields,
  medication_changes: { ...fields.medication_changes, ...medicationChanges2 } satisfies Field,
})
