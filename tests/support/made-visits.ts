import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { Actor } from '@/lib/access/actor'
import { sendLetter } from '@/lib/care/send-letter'
import { giveGuess } from '@/lib/measures/give-guess'
import { parsed } from '@/lib/outcome/parsed'
import { foundStudy, foundStudyInput } from '@/lib/trial/study/found-study'
import { anExportBuiltBeside } from './export-makers'
import { aGuessingStudy, confirm, firstSession, guessed, request } from './guess-makers'
import { aParticipant, aStudy, type TestStudy } from './makers'
import { anInvitation } from './newcomer'
import { aSignedNote } from './note-makers'
import type { Visit } from './visits'

/** Somebody in a browser of their own; nobody, where nobody is signed in. */
type As = (who?: Actor) => Promise<Page>
/** Makes what the page is about; gives who opens it, and where. */
type Making = (as: As) => Promise<readonly [who: Page, ...Visit]>

/** Pages of which the demo study has none, by their path in app. */
export const madeVisits = {
  '/admin': async as => {
    const { administrator: actor } = await aStudy()
    const administrator = { email: actor.email, name: actor.name }
    const site = { code: 'WEST', name: 'West Clinic', timeZone: 'Europe/Amsterdam' }
    await foundStudy(parsed(foundStudyInput, { code: code(), title: 'Another study', sites: [site], administrator }))
    return [await as(actor), '/admin']
  },
  '/handed': async as => {
    const study = await aStudy()
    const { id } = await aParticipant(study)
    const page = await as(study.therapist)
    await page.goto(`/s/${study.id}/participants/${id}/statements`)
    await page.getByLabel('About which visit').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Hand the screen over' }).click()
    await expect(page).toHaveURL(/\/handed/)
    return [page, '/handed']
  },
  '/invitation/[token]': async as => [await as(), `/invitation/${(await anInvitation(await aStudy())).token}`],
  '/locked': async as => {
    const page = await as((await aStudy()).therapist)
    await page.request.post('/api/session/lock', { data: {} })
    return [page, '/locked?callbackUrl=%2Faccount']
  },
  '/s/[study]/correspondence/[letter]': async as => {
    const { id: studyId, therapist, safetyOfficer } = await aStudy()
    const id = randomUUID()
    await sendLetter(therapist, { studyId, id, words: 'Nobody told me.', visitId: 'none', about: [] })
    return [await as(safetyOfficer), `/s/${studyId}/correspondence/${id}`, 'Say what was done']
  },
  '/s/[study]/exports/[export]': async as => {
    const study = await aStudy()
    await aSignedNote(study)
    const { id } = await anExportBuiltBeside(study)
    return [await as(study.investigator), `/s/${study.id}/exports/${id}`, 'Keep it…']
  },
  '/s/[study]/treatment-guesses': async as => {
    const study = await aStudyWithGuess()
    await confirm(study.safetyOfficer, await request(study))
    return [await as(study.investigator), `/s/${study.id}/treatment-guesses`]
  },
  '/s/[study]/unblinding': async as => {
    const study = await aStudyWithGuess()
    await request(study)
    return [await as(study.safetyOfficer), `/s/${study.id}/unblinding`, 'Confirm the unblinding']
  },
  '/sign-in': async as => [await as(), '/sign-in'],
} as const satisfies Readonly<Record<string, Making>>

const code = () => `S-${randomUUID().slice(0, 8)}`

async function aStudyWithGuess(): Promise<TestStudy> {
  const study = await aGuessingStudy()
  await giveGuess(study.therapist, { visitId: firstSession(await aParticipant(study)), guess: guessed })
  return study
}
