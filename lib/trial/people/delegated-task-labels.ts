import type { DelegatedTask } from '@/db/schema/vocabulary'

/** The tasks that an investigator delegates, in words. */
export const delegatedTaskLabels: Readonly<Record<DelegatedTask, string>> = {
  write_and_sign: 'Write and sign',
  countersign: 'Countersign',
  session_staff: 'Session staff',
  identity: 'Keep the identity vault',
  export: 'Request exports',
  text_review: 'Review text before export',
  assess_events: 'Assess adverse events, as a physician',
}

/** Those that something asks for. The others were delegated by earlier versions, where they stood in the log and gated nothing. */
export const delegableTasks = [
  'write_and_sign',
  'countersign',
  'session_staff',
  'assess_events',
] as const satisfies DelegatedTask[]
export type DelegableTask = (typeof delegableTasks)[number]
