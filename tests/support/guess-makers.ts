import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { handedOf } from '@/lib/credentials/hand-session'
import { actorOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { askGuess } from '@/lib/measures/ask-guess'
import type { Guess } from '@/lib/measures/guess'
import { confirmUnblinding } from '@/lib/signing/confirm-unblinding'
import { requestUnblinding } from '@/lib/signing/request-unblinding'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { aStudy, type TestParticipant, type TestStudy } from './makers'
import { heldSession } from './measure-makers'
import { password } from './people'

export const arms = ['Rowan arm', 'Linden arm']
export const guessed: Guess = { arm: 'Rowan arm', sureness: 'quite', words: 'Colours behind closed eyes.' }
export const firstSession = ({ visits }: TestParticipant): string => visits.MED1 ?? ''

export const asking = (study: TestStudy, changes: object = {}) =>
  setStudySettings(study.administrator, {
    studyId: study.id,
    ...studySettings.parse({ treatmentGuess: true, armNames: arms, ...changes }),
  })

/** A study that asks for treatment guesses. */
export async function aGuessingStudy(): Promise<TestStudy> {
  const study = await aStudy()
  await asking(study)
  return study
}

/** The screen in the participant's hands, as its session has it. */
export async function guessSheet(who: Actor, participant: TestParticipant) {
  const { token } = await signIn({ email: who.email, password, address: randomUUID() })
  await askGuess(actorOf(await heldSession(token)), { visitId: firstSession(participant) })
  const handed = async () => handedOf(await heldSession(token))
  return { token, handed, actor: (await handed()).actor, formId: firstSession(participant) }
}

const proof = { password }
export const request = (study: TestStudy, who: Actor = study.investigator) =>
  requestUnblinding(
    who,
    { studyId: study.id, reason: 'data_locked', reference: 'SP-2026-9', words: 'Locked on Monday.', ...proof },
    '127.0.0.1',
  )
export const confirm = (who: Actor, { unblindingId }: { unblindingId: string }) =>
  confirmUnblinding(who, { unblindingId, ...proof }, '127.0.0.1')
