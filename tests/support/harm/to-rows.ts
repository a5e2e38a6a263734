import { flip, type Harm } from './harm'

const of = (table: string, note: string) => `${table} where note_id = '${note}'`
const oneOf = (table: string, note: string) => `(select min(id::text)::uuid from ${of(table, note)})`

/** Done to the rows that the trail speaks for, the trail itself left alone. */
export const harmToRows: Record<string, Harm> = {
  'one bit of an answer': {
    what: 'row_altered',
    names: ({ draft }) =>
      `The row ${draft}/summary of the table note_answer: it isn’t as event 2 of chain ${draft} left it`,
    done: ({ draft }) => `update note_answer set ${flip('sealed')} where note_id = '${draft}' and path = 'summary'`,
  },
  'the content hash of a frozen version': {
    what: 'row_altered',
    names: ({ signed }) => `Version 1 of note ${signed}: it isn’t as event 3`,
    done: ({ signed }) => `update note_version set content_hash = repeat('0', 64) where note_id = '${signed}'`,
  },
  'the sealed words of a frozen version': {
    what: 'row_altered',
    names: ({ signed }) => `Version 1 of note ${signed}`,
    done: ({ signed }) => `update note_version set ${flip('sealed')} where note_id = '${signed}'`,
  },
  'the printed name of a signature': {
    what: 'row_altered',
    names: () => 'of the table signature',
    done: ({ signed }) => `update signature set printed_name = 'Somebody Else' where note_id = '${signed}'`,
  },
  'one bit of an entry of a signed adverse event': {
    what: 'row_altered',
    names: () => 'of the table adverse_event_entry: it isn’t as event',
    done: ({ event }) => `update adverse_event_entry set ${flip('sealed')} where event_id = '${event}'`,
  },
  'under how many entries a signature of an adverse event stands': {
    what: 'row_altered',
    names: () => 'of the table event_signature: it isn’t as event',
    done: ({ event }) => `update event_signature set entries = entries + 1 where event_id = '${event}'`,
  },
  'the signature of an adverse event, gone': {
    what: 'row_missing',
    names: () => 'of the table event_signature: event',
    done: ({ event }) => `delete from event_signature where event_id = '${event}'`,
  },
  'the state of a note': {
    what: 'row_altered',
    names: ({ signed }) => `The row ${signed} of the table note:`,
    done: ({ signed }) => `update note set status = 'countersigned' where id = '${signed}'`,
  },
  'what the queue knows of a note': {
    what: 'row_altered',
    names: () => 'of the table note_facts',
    done: ({ signed }) => `update note_facts set risk_level = null, gaps = gaps + 1 where note_id = '${signed}'`,
  },
  'who wrote a change': {
    what: 'row_altered',
    names: () => 'of the table note_change',
    done: ({ draft, therapist }) =>
      `update note_change set by = (select id from staff where id <> '${therapist}' limit 1) where id = ${oneOf('note_change', draft)}`,
  },
  'a participant’s code': {
    what: 'row_altered',
    names: ({ participant }) => `The row ${participant} of the table participant: it isn’t as event`,
    done: ({ participant }) => `update participant set code = 'P-000' where id = '${participant}'`,
  },
  'a name in the vault': {
    what: 'row_altered',
    names: () => 'of the table identity',
    done: ({ participant }) =>
      `update identity set ${flip('sealed')} where participant_id = '${participant}' and part = 'person'`,
  },
  'when a delegation ends': {
    what: 'row_altered',
    names: () => 'of the table delegation',
    done: ({ therapist }) => `update delegation set ends_on = '2199-01-01' where staff_id = '${therapist}'`,
  },
  'the end of a membership, taken back': {
    what: 'row_altered',
    names: () => 'of the table membership',
    done: ({ study }) => `update membership set ends_at = null where study_id = '${study}' and ends_at is not null`,
  },
  'a password': {
    what: 'row_altered',
    names: ({ therapist }) => `The row ${therapist} of the table credential`,
    done: ({ therapist }) => `update credential set password_hash = 'x' where staff_id = '${therapist}'`,
  },
  'an invitation, opened again': {
    what: 'row_altered',
    names: () => 'of the table invitation',
    done: ({ therapist }) => `update invitation set accepted_at = null where staff_id = '${therapist}'`,
  },
  'a data key': {
    what: 'row_altered',
    names: () => 'of the table data_key',
    done: ({ study }) =>
      `update data_key set ${flip('wrapped')} where id = (select min(id::text)::uuid from data_key where study_id = '${study}')`,
  },
  'an answer, gone': {
    what: 'row_missing',
    names: ({ draft }) => `The row ${draft}/summary of the table note_answer: event 2 of chain ${draft} wrote it`,
    done: ({ draft }) => `delete from ${of('note_answer', draft)}`,
  },
  'a signature, gone': {
    what: 'row_missing',
    names: () => 'of the table signature',
    done: ({ signed }) => `delete from ${of('signature', signed)}`,
  },
  'a frozen version, gone': {
    what: 'row_missing',
    names: ({ signed }) => `Version 1 of note ${signed}: event 3`,
    done: ({ signed }) => `delete from ${of('note_version', signed)}`,
  },
  'a member put in': {
    what: 'row_unrecorded',
    names: ({ study }) => `no event of chain ${study} wrote it`,
    done: ({ study, therapist }) =>
      `insert into membership (id, staff_id, study_id, role, starts_at) values (gen_random_uuid(), '${therapist}', '${study}', 'investigator', now())`,
  },
  'a note in no chain': {
    what: 'row_unrecorded',
    names: () => 'of the table note:',
    done: ({ draft }) =>
      `insert into note select gen_random_uuid(), study_id, site_id, participant_id, visit_id, kind, definition, status, version, rewrite_of, started_by, started_at
       from note where id = '${draft}'`,
  },
  'an account put in': {
    what: 'row_unrecorded',
    names: () => 'of the table staff: no event of chain system',
    done: () =>
      `insert into staff (id, email, name, state, database_kind) values (gen_random_uuid(), 'intruder@demo.test', 'Intruder', 'active', 'demo')`,
  },
  'a licence that is there twice': {
    what: 'row_unrecorded',
    names: () => 'of the table licence: it is there twice',
    done: () => 'alter table licence drop constraint licence_pkey; insert into licence select * from licence limit 1',
  },
  'an alert put in': {
    what: 'row_unrecorded',
    names: ({ signed }) => `no event of chain ${signed} wrote it`,
    done: ({ study, signed, therapist }) =>
      `insert into alert (id, study_id, chain, recipient, kind, subject_id) values (gen_random_uuid(), '${study}', '${signed}', '${therapist}', 'note_returned', '${signed}')`,
  },
}
