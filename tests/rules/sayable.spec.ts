import { expect, test } from '@playwright/test'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { sayable } from '@/lib/ops/sayable'

const words = 'She sees the lighthouse.'
const answered = Object.assign(new Error(`Key (name)=(${words}) already exists.`), {
  code: '23505',
  severity: 'ERROR',
  detail: `Failing row contains (${words})`,
  table: 'staff',
  constraint: 'staff_email_key',
})
const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })

const faults: [what: string, fault: unknown, said: string][] = [
  ['a file that is not there', new Error('ENOENT: no such file'), 'ENOENT: no such file'],
  ['what a database answers', answered, 'The database answered 23505, staff, staff_email_key.'],
  [
    'the same through its driver',
    new DrizzleQueryError('insert into staff', [words], answered),
    'The database answered 23505, staff, staff_email_key.',
  ],
  [
    'a database that is away',
    new DrizzleQueryError('select 1', [words], refused),
    'connect ECONNREFUSED 127.0.0.1:5432',
  ],
  ['our own words about it', new Error('It can’t be reached.', { cause: refused }), 'It can’t be reached.'],
  ['a query with no reason', new DrizzleQueryError('select 1', [words]), 'Something failed that gave no reason.'],
  ['no error at all', words, 'Something failed that gave no reason.'],
]
for (const [what, fault, said] of faults)
  test(`what may be said at a terminal of: ${what}`, () => {
    expect(sayable(fault)).toBe(said)
  })
