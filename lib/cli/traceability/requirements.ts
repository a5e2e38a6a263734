import { e6Governance } from './e6-governance'
import { e6Record } from './e6-record'
import { ownRules } from './own-rules'
import { part11Controls } from './part-11-controls'
import { part11Passwords } from './part-11-passwords'
import { part11Records } from './part-11-records'
import { part11Signatures } from './part-11-signatures'
import type { Requirement } from './requirement'

/** Every requirement by the document that asks it, in the order of that document. */
export const requirements: Readonly<Record<string, readonly Requirement[]>> = {
  '21 CFR Part 11': [...part11Records, ...part11Controls, ...part11Signatures, ...part11Passwords],
  'ICH E6(R3) and ALCOA+': [...e6Record, ...e6Governance],
  'Vigil’s own rules': ownRules,
}
