import { randomUUID } from 'node:crypto'
import { acceptInvitation, readInvitation } from '@/lib/credentials/accept-invitation'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { anInvitation, authenticator } from '@/tests/support/newcomer'
import { trailOf, wholeTrail } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const password = 'a heron over the water'
const refused = (code: string) => expect.objectContaining({ code })

/** What the page of this link gives, and the codes of a phone that scanned its picture. */
async function opened(token: string) {
  const { enrolment, ...page } = await readInvitation({ token })
  return { page, enrolment: enrolment.sealed, code: authenticator(enrolment.secret) }
}

test('a new person chooses a password, enrols a second factor, and signs in with both', async () => {
  const { token, staffId, email } = await anInvitation(study)
  const { page, enrolment, code } = await opened(token)
  expect(page).toEqual({ name: 'New therapist', email, factorOptional: false })
  const accepted = await acceptInvitation({ token, password, enrolment, code: code() })
  expect(accepted).toEqual({ email, recoveryCodes: Array(10).fill(expect.stringMatching(/^\d{4} \d{4} \d{4}$/)) })
  const { token: session } = await signIn({ email, password, code: code(), address: randomUUID() })
  expect(actorOf(await sessionOf(session)).staffId).toBe(staffId)
  expect(await trailOf(staffId)).toMatchObject([
    { chain: 'system', action: 'staff.invited', actor: study.administrator.staffId },
    { chain: 'system', action: 'invitation.accepted', actor: staffId, body: { secondFactor: true } },
    { chain: 'system', action: 'staff.signed_in', actor: staffId },
  ])
  const trail = await wholeTrail()
  for (const secret of [token, password, enrolment, ...accepted.recoveryCodes]) expect(trail).not.toContain(secret)
})

test('an invitation is used once, even by two at the same moment', async () => {
  const { token } = await anInvitation(study)
  const [one, other] = [await opened(token), await opened(token)]
  const accept = ({ enrolment, code }: typeof one) => acceptInvitation({ token, password, enrolment, code: code() })
  const both = await Promise.allSettled([accept(one), accept(other)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(readInvitation({ token })).rejects.toEqual(refused('not_found'))
  await expect(accept(one)).rejects.toEqual(refused('not_found'))
})

test('an invitation that is a week old, or was never given, is not there', async () => {
  const { token } = await anInvitation(study)
  const { enrolment, code } = await opened(token)
  await passTime('7 days')
  const accepting = acceptInvitation({ token, password, enrolment, code: code() })
  await expect(accepting).rejects.toEqual(refused('not_found'))
  await expect(readInvitation({ token: randomUUID() })).rejects.toEqual(refused('not_found'))
})

test('nobody but a demo account does without a second factor', async () => {
  const { token } = await anInvitation(study)
  const { enrolment } = await opened(token)
  for (const without of [{}, { enrolment }, { enrolment, code: '123 45' }, { enrolment, code: '000000' }])
    await expect(acceptInvitation({ token, password, ...without })).rejects.toMatchObject({
      code: 'invalid',
      fields: { code: expect.any(String) },
    })
})

test('a factor that was given out for another invitation is not enrolled', async () => {
  const [mine, theirs] = [await anInvitation(study), await anInvitation(study)]
  const { enrolment, code } = await opened(theirs.token)
  await expect(acceptInvitation({ token: mine.token, password, enrolment, code: code() })).rejects.toEqual(
    refused('invalid'),
  )
})

test('a password that is short or easily guessed is refused by name, and the invitation stays open', async () => {
  const { token, email } = await anInvitation(study)
  const { enrolment, code } = await opened(token)
  for (const weak of ['short', `${email}1`, 'password1234'])
    await expect(acceptInvitation({ token, password: weak, enrolment, code: code() })).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    })
  await readInvitation({ token })
})

test('each opening of an invitation shows another factor, so that who looked before has nothing', async () => {
  const { token } = await anInvitation(study)
  const [first, second] = [await readInvitation({ token }), await readInvitation({ token })]
  expect(first.enrolment.secret).not.toBe(second.enrolment.secret)
  expect(first.enrolment.picture.path).not.toBe(second.enrolment.picture.path)
})
