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
