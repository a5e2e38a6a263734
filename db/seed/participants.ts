import type { AddParticipantInput } from '@/lib/trial/participants/add-participant-input'
import type { SiteCode } from './study'

type Who = Pick<AddParticipantInput, 'person' | 'preferred' | 'contacts'>

export interface DemoParticipant extends Who {
  readonly site: SiteCode
  /** Days from the first start; the whole course of visits follows from it. */
  readonly enrolled: number
  /** What was agreed for a crisis, where it was. */
  readonly crisisPlan?: string
  /** A nurse or attendant is with them on the session day. */
  readonly sessionStaff?: true
}

/** Twelve participants at different points of the course, by their codes. All of them are invented, and so is everybody near them. */
export const participants = {
  'WK-101': {
    site: 'WK',
    enrolled: -121,
    person: { familyName: 'Wintermaat', givenName: 'Annelore', birthDate: '1983-11-02' },
    preferred: { name: 'Anne', pronouns: 'she/her' },
    contacts: [
      { name: 'Diederik Wintermaat', relation: 'partner', for: ['emergency'], phone: '+31 20 555 0111' },
      { name: 'Saskia Brandthoek', relation: 'sibling', phone: '+31 20 555 0112' },
    ],
  },
  'WK-102': {
    site: 'WK',
    enrolled: -63,
    sessionStaff: true,
    person: { familyName: 'Kortesluis', givenName: 'Ruben', birthDate: '1989-04-27' },
    preferred: { name: 'Ruben', pronouns: 'he/him' },
    contacts: [
      { name: 'Yvonne Kortesluis', relation: 'partner', for: ['emergency', 'support'], phone: '+31 20 555 0121' },
    ],
  },
  'WK-103': {
    site: 'WK',
    enrolled: -29,
    sessionStaff: true,
    person: { familyName: 'Merelbosch', givenName: 'Jisca', birthDate: '1996-08-15' },
    preferred: { name: 'Jisca', pronouns: 'she/her' },
    contacts: [{ name: 'Wende Stoutjesdal', relation: 'friend', for: ['emergency'], phone: '+31 20 555 0131' }],
  },
  'WK-104': {
    site: 'WK',
    enrolled: -21,
    person: { familyName: 'Grindelaar', givenName: 'Harm', birthDate: '1973-02-19' },
    preferred: { name: 'Harm', pronouns: 'he/him' },
    contacts: [
      { name: 'Geert Grindelaar', relation: 'sibling', for: ['emergency'], phone: '+31 20 555 0141' },
      { name: 'Lieke Grindelaar', relation: 'child', phone: '+31 20 555 0142' },
    ],
  },
  'WK-105': {
    site: 'WK',
    enrolled: -7,
    person: { familyName: 'Zandhaver', givenName: 'Robin', birthDate: '1992-06-30' },
    preferred: { name: 'Robin', pronouns: 'they/them' },
    contacts: [{ name: 'Micha Tollenburg', relation: 'friend', for: ['emergency'], phone: '+31 20 555 0151' }],
  },
  'WK-106': {
    site: 'WK',
    enrolled: -54,
    person: { familyName: 'Elsbroekx', givenName: 'Bastiaan', birthDate: '1980-01-12' },
    preferred: { name: 'Bas', pronouns: 'he/him' },
    crisisPlan:
      'Early signs: he stops answering and walks the corridor. Helps: the window open, one voice, his own blanket. Mirte comes within twenty minutes; his general practice keeps a bed plan.',
    contacts: [
      {
        name: 'Mirte Vanderkolk-Elsbroekx',
        relation: 'partner',
        for: ['emergency', 'support'],
        phone: '+31 20 555 0161',
      },
    ],
  },
  'WK-107': {
    site: 'WK',
    enrolled: -80,
    sessionStaff: true,
    person: { familyName: 'Rietschoof', givenName: 'Cornelia', birthDate: '1967-09-08' },
    preferred: { name: 'Corrie', pronouns: 'she/her' },
    crisisPlan:
      'Early signs: she speaks of being a burden, sleeps less than four hours. Helps: sitting with somebody, counting the tiles aloud. Tessel is called first, then the crisis service of the region.',
    contacts: [{ name: 'Tessel Rietschoof', relation: 'child', for: ['emergency'], phone: '+31 20 555 0171' }],
  },
  'CS-201': {
    site: 'CS',
    enrolled: -40,
    person: { familyName: 'Fallowmere', givenName: 'Marguerite', birthDate: '1978-05-21' },
    preferred: { name: 'Margo', pronouns: 'she/her' },
    contacts: [
      { name: 'Wendell Fallowmere', relation: 'partner', for: ['emergency', 'support'], phone: '+1 604 555 0121' },
    ],
  },
  'CS-202': {
    site: 'CS',
    enrolled: -30,
    person: { familyName: 'Larkhollow', givenName: 'Theodore', birthDate: '1994-10-03' },
    preferred: { name: 'Theo', pronouns: 'he/him' },
    contacts: [{ name: 'Junia Larkhollow', relation: 'sibling', for: ['emergency'], phone: '+1 604 555 0122' }],
  },
  'CS-203': {
    site: 'CS',
    enrolled: -16,
    person: { familyName: 'Teasdrift', givenName: 'Winifred', birthDate: '1963-12-11' },
    preferred: { name: 'Win', pronouns: 'she/her' },
    contacts: [{ name: 'Lorna Teasdrift', relation: 'child', for: ['emergency'], phone: '+1 604 555 0123' }],
  },
  'CS-204': {
    site: 'CS',
    enrolled: -10,
    person: { familyName: 'Dunmorrow', givenName: 'Kai', birthDate: '1999-07-17' },
    preferred: { name: 'Kai', pronouns: 'he/him' },
    contacts: [{ name: 'Patrice Dunmorrow', relation: 'parent', for: ['emergency'], phone: '+1 604 555 0124' }],
  },
  'CS-205': {
    site: 'CS',
    enrolled: -2,
    person: { familyName: 'Saltmarche', givenName: 'Ingrid', birthDate: '1986-03-25' },
    preferred: { name: 'Ingrid', pronouns: 'she/her' },
    contacts: [
      { name: 'Ellis Penhallick', relation: 'partner', for: ['emergency', 'support'], phone: '+1 604 555 0125' },
    ],
  },
} as const satisfies Record<string, DemoParticipant>

export type ParticipantCode = keyof typeof participants

/** When the first pair's second therapist left, somebody else took the participant over. */
export const handover = { participant: 'WK-101', from: 'ex-member', to: 'cotherapist', day: -88 } as const
