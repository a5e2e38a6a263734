import type { Rule } from '@/lib/deid/span'

/** What the study's own records know of the participant, of contacts, staff and site. The examples are of Demetrius "Dee" Okonkwo-Bell. */
export const knownRules = {
  name: {
    id: 'known-name',
    type: 'NAME',
    band: 'certain',
    reason: 'A name, a half of a double name or a nickname of somebody the records know.',
    example: '‹Dee› came with ‹Okonkwo›; ‹dee’s› breath slowed.',
    nearMiss: 'A deed, indeed.',
  },
  word: {
    id: 'known-name-word',
    type: 'NAME',
    band: 'review',
    reason: 'The name of somebody the records know that is a word as well, where it is not plainly the word.',
    example: '‹Bell› asked for his full surname.',
    nearMiss: 'Bell rung to close the session; a bell.',
  },
  misspelt: {
    id: 'known-name-misspelt',
    type: 'NAME',
    band: 'certain',
    reason: 'A word that no dictionary has, one or two letters away from a name that the records know.',
    example: '‹demetrious› was tearful.',
    nearMiss: 'A demonstration was dear.',
  },
  initials: {
    id: 'known-initials',
    type: 'NAME',
    band: 'certain',
    reason: 'The initials of somebody the records know, in capitals.',
    example: '‹JA› sat with him; ‹D.O.B.› are his initials.',
    nearMiss: 'do as you like; BP stable.',
  },
  text: {
    id: 'known-text',
    type: 'ID',
    band: 'certain',
    reason: 'A number, an address, a date of birth or a site that the records know, in the shapes people write.',
    example: 'Chart ‹A0093315› of the ‹Blue Ridge› site.',
    nearMiss: 'Chart reviewed at the site.',
  },
} as const satisfies Record<string, Rule>
