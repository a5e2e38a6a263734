import { expect, test } from '@playwright/test'
import { codeOf, tree } from './sources'

const study = 'app/s/[study]/'

/** Pages of one thing that nobody prints as a record of a participant, and why. */
const notOnPaper: Readonly<Record<string, string>> = {
  'notes/[note]/write': 'a form; the note is printed from its own page',
  'participants/[participant]/events/new': 'a form',
  'participants/[participant]/measures/[measure]': 'a form',
  'participants/[participant]/care-check': 'a form, and where the screen is handed over',
  'participants/[participant]/treatment-guess': 'a form whose answer nobody reads again',
  'participants/[participant]/process-notes': 'hidden from paper: its writer’s alone, and no record',
  'exports/[export]': 'of a study, of no participant',
  'correspondence/[letter]': 'of its writer, of no participant',
}

test('every page of one record says on paper whose it is and who signed it, or stands here with the reason', () => {
  const pages = tree.filter(
    file => file.startsWith(study) && /\/\[\w+\]\/(.*\/)?page\.tsx$/.test(file.slice(study.length - 1)),
  )
  const without = pages.filter(file => !isOnPaper(codeOf(file)))
  expect(pages.length).toBeGreaterThan(20)
  expect(without.map(file => file.slice(study.length, -'/page.tsx'.length)).sort()).toEqual(
    Object.keys(notOnPaper).sort(),
  )
})

/** Whatever the page returns, it returns on paper: also what fills the screen before the rest is shown. */
function isOnPaper(code: string): boolean {
  const [, page = ''] = /^export default ([\s\S]*?)^[})]/m.exec(code) ?? []
  const returned = [...page.matchAll(/\breturn \(?\s*(?:<FullScreen\b[^>]*>\s*)?<(\w*)/g)].map(([, name]) => name)
  return returned.length > 0 && returned.every(name => name === 'Paper' || name === 'NotePaper')
}
