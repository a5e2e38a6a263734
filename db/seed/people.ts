import type { StaffRole } from '@/db/schema/vocabulary'
import type { DelegableTask } from '@/lib/trial/people/delegated-task-labels'
import type { SiteCode } from './study'

/** Everybody's password in the demo, and nobody's anywhere else. */
export const demoPassword = 'demo-only-not-secret'

export interface DemoPerson {
  readonly name: string
  readonly role: StaffRole
  /** Null is every site of the study. */
  readonly site: SiteCode | null
  readonly licence?: { readonly title: string; readonly number: string; readonly authority: string }
  readonly tasks?: readonly DelegableTask[]
  /** Days from the first start. */
  readonly startsOn?: number
  readonly endsOn?: number
}

const dutchBoard = 'Register of Health Professions'
const coastBoard = 'College of Counselling Therapists'

/** The cast, by the first half of their address at demo.test. All of them are invented. */
export const people = {
  administrator: { name: 'Wilma Dorsteen', role: 'administrator', site: null },
  therapist: {
    name: 'Maren Oldhoven',
    role: 'therapist',
    site: 'WK',
    licence: { title: 'Psychotherapist', number: '4903 117 625', authority: dutchBoard },
    tasks: ['write_and_sign'],
  },
  /** Without a licence: what is signed together with this therapist needs a countersignature. */
  cotherapist: { name: 'Tomas Brackwell', role: 'cotherapist', site: 'WK', tasks: ['write_and_sign'] },
  sessionstaff: { name: 'Joline Testerveld', role: 'session_staff', site: 'WK', tasks: ['session_staff'] },
  supervisor: {
    name: 'Ruth Amberlaan',
    role: 'supervisor',
    site: 'WK',
    licence: { title: 'Clinical psychologist', number: '4902 884 025', authority: dutchBoard },
    tasks: ['countersign'],
  },
  /** Of every site: nobody else releases a package, which holds them all. */
  investigator: {
    name: 'Elias Vorstenbeek',
    role: 'investigator',
    site: null,
    licence: { title: 'Psychiatrist', number: '4901 260 301', authority: dutchBoard },
    tasks: ['assess_events'],
  },
  coordinator: { name: 'Sanne Kiepwater', role: 'coordinator', site: 'WK', tasks: ['write_and_sign'] },
  datamanager: { name: 'Priya Holmcastle', role: 'data_manager', site: null },
  /** The first visit; the second is granted by the investigator. */
  monitor: { name: 'Gregor Fenwright', role: 'monitor', site: 'WK', startsOn: -60, endsOn: -50 },
  rater: { name: 'Lotte Winterdijk', role: 'rater', site: 'WK' },
  safety: { name: 'Anselm Graywick', role: 'safety_officer', site: null },
  /** A therapist of the other site whom no participant is assigned to. */
  outsider: {
    name: 'Caleb Northrill',
    role: 'therapist',
    site: 'CS',
    licence: { title: 'Registered clinical counsellor', number: 'C-20771', authority: coastBoard },
    tasks: ['write_and_sign'],
  },
  'therapist.south': {
    name: 'Ottilie Marrowfield',
    role: 'therapist',
    site: 'CS',
    licence: { title: 'Registered psychologist', number: 'P-01943', authority: coastBoard },
    tasks: ['write_and_sign'],
  },
  'cotherapist.south': {
    name: 'Imogen Talloway',
    role: 'cotherapist',
    site: 'CS',
    licence: { title: 'Registered clinical counsellor', number: 'C-18820', authority: coastBoard },
    tasks: ['write_and_sign'],
  },
  'supervisor.south': {
    name: 'Beatriz Calderstone',
    role: 'supervisor',
    site: 'CS',
    licence: { title: 'Registered psychologist', number: 'P-00786', authority: coastBoard },
    tasks: ['countersign'],
  },
  'investigator.south': {
    name: 'Desmond Harrowgate',
    role: 'investigator',
    site: 'CS',
    licence: { title: 'Psychiatrist', number: 'M-33102', authority: coastBoard },
  },
  'coordinator.south': {
    name: 'Yuki Pendlebrook',
    role: 'coordinator',
    site: 'CS',
    tasks: ['write_and_sign'],
  },
  /** Left the study after the first participant's first session. */
  'ex-member': {
    name: 'Casper Velthorst',
    role: 'cotherapist',
    site: 'WK',
    licence: { title: 'Health psychologist', number: '4903 551 025', authority: dutchBoard },
    tasks: ['write_and_sign'],
  },
  suspended: { name: 'Nadia Korrelbos', role: 'therapist', site: 'WK', tasks: ['write_and_sign'] },
  'not-yet-started': { name: 'Pim Slootenmaker', role: 'therapist', site: 'WK', startsOn: 30 },
} as const satisfies Record<string, DemoPerson>

export type Person = keyof typeof people

export const emailOf = (person: Person): string => `${person}@demo.test`
