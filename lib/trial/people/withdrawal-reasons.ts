import type { withdrawalReasons } from '@/db/schema/accounts'

/** Those that an administrator chooses from; a corrected address withdraws a link by itself. */
export const chosenReasons = ['wrong_person', 'not_joining', 'in_other_hands'] as const satisfies WithdrawalReason[]
export type WithdrawalReason = (typeof withdrawalReasons)[number]

export const withdrawalLabels: Readonly<Record<(typeof chosenReasons)[number], string>> = {
  wrong_person: 'It was made for the wrong person or address',
  not_joining: 'This person is not joining',
  in_other_hands: 'Somebody else may have the link',
}
