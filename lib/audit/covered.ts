/** How each table stands in the trail. A table that is missing here fails the build. */
export type Coverage =
  /** Never changed: the digest of each row is in its event. */
  | 'append-only'
  /** The digest of the row's last state is in its last event. */
  | 'stateful'
  /** Sessions, jobs, throttle, progress: says nothing about the trial. */
  | 'not evidence'
  /** The trail itself. */
  | 'trail'

export const covered: Readonly<
  Record<string, { readonly coverage: Coverage; readonly chain?: string; readonly key?: readonly string[] }>
> = {
  study: { coverage: 'stateful', chain: 'id', key: ['id'] },
  site: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  staff: { coverage: 'stateful', chain: 'system', key: ['id'] },
  membership: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  licence: { coverage: 'stateful', chain: 'system', key: ['id'] },
  delegation: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  participant: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  identity: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  care_team: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  visit: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  data_key: { coverage: 'append-only', chain: 'chain', key: ['id'] },
  credential: { coverage: 'stateful', chain: 'system', key: ['staff_id'] },
  signer_confirmation: { coverage: 'append-only', chain: 'study_id', key: ['id'] },
  invitation: { coverage: 'stateful', chain: 'system', key: ['id'] },
  note: { coverage: 'stateful', chain: 'id', key: ['id'] },
  note_answer: { coverage: 'stateful', chain: 'note_id', key: ['note_id', 'path'] },
  note_change: { coverage: 'append-only', chain: 'note_id', key: ['id'] },
  note_version: { coverage: 'append-only', chain: 'note_id', key: ['note_id', 'version'] },
  note_facts: { coverage: 'stateful', chain: 'note_id', key: ['note_id'] },
  signature: { coverage: 'append-only', chain: 'note_id', key: ['id'] },
  appendix: { coverage: 'append-only', chain: 'note_id', key: ['id'] },
  review_comment: { coverage: 'stateful', chain: 'note_id', key: ['id'] },
  entry: { coverage: 'append-only', chain: 'note_id', key: ['id'] },
  late_arrival: { coverage: 'stateful', chain: 'note_id', key: ['id'] },
  effect_review: { coverage: 'append-only', chain: 'note_id', key: ['id'] },
  measure_form: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  consent_change: { coverage: 'append-only', chain: 'study_id', key: ['id'] },
  please_never: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  deviation: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  statement: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  touch_change: { coverage: 'append-only', chain: 'study_id', key: ['id'] },
  adverse_event: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  adverse_event_entry: { coverage: 'append-only', chain: 'study_id', key: ['id'] },
  event_signature: { coverage: 'append-only', chain: 'study_id', key: ['id'] },
  decision_signature: { coverage: 'append-only', chain: 'study_id', key: ['id'] },
  guess_lock: { coverage: 'append-only', chain: 'study_id', key: ['study_id'] },
  treatment_guess: { coverage: 'append-only', chain: 'system', key: ['id'] },
  unblinding: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  care_offer: { coverage: 'append-only', chain: 'study_id', key: ['id'] },
  care_check: { coverage: 'append-only', chain: 'system', key: ['id'] },
  care_check_entry: { coverage: 'append-only', chain: 'system', key: ['id'] },
  rating: { coverage: 'append-only', chain: 'system', key: ['id'] },
  rating_entry: { coverage: 'append-only', chain: 'system', key: ['id'] },
  letter: { coverage: 'append-only', chain: 'system', key: ['id'] },
  letter_entry: { coverage: 'append-only', chain: 'system', key: ['id'] },
  alert: { coverage: 'stateful', chain: 'chain', key: ['id'] },
  export_project: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  export: { coverage: 'stateful', chain: 'study_id', key: ['id'] },
  export_code: { coverage: 'append-only', chain: 'study_id', key: ['project_id', 'person_id'] },
  release: { coverage: 'append-only', chain: 'study_id', key: ['id'] },
  process_note: { coverage: 'not evidence' },
  export_chunk: { coverage: 'not evidence' },
  export_file: { coverage: 'not evidence' },
  export_part: { coverage: 'not evidence' },
  export_progress: { coverage: 'not evidence' },
  queue_device: { coverage: 'not evidence' },
  auth_session: { coverage: 'not evidence' },
  auth_throttle: { coverage: 'not evidence' },
  live_stream: { coverage: 'not evidence' },
  note_device: { coverage: 'not evidence' },
  installation: { coverage: 'not evidence' },
  audit_event: { coverage: 'trail' },
  audit_head: { coverage: 'trail' },
  checkpoint: { coverage: 'trail' },
}
