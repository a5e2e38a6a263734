import { DataTable } from '@/app/_ui/page/data-table'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { eventForms } from '@/lib/events/event-forms'
import { measureDictionary } from '@/lib/measures/measure-dictionary'
import { published } from '@/lib/measures/measures'
import { definitions, withRows } from '@/lib/notes/definition'
import { dictionary, type Variable } from '@/lib/notes/dictionary'
import type { FormDefinition } from '@/lib/notes/fields'
import { readStudy } from '@/lib/trial/study/read-study'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'

export const metadata = { title: 'Data dictionary' }

const forms: readonly FormDefinition[] = [...definitions, ...eventForms]

/** The forms, with what a study asks of touch, then the measures; each with its rows. */
const describedFor = (kinds: ReturnType<typeof rowsOf>) => [
  ...forms.map(one => ({ id: one.id, title: one.title, rows: () => dictionary(withRows(one, kinds)) })),
  ...published.map(one => ({ id: one.id, title: one.title, rows: () => measureDictionary(one) })),
]

/** Every variable of one definition or measure: what may stand in it, when it is asked, who reads it, and what becomes of it when it leaves. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/dictionary'>) => {
  const { study } = await params
  const { settings } = await readStudy(await currentActor(), study)
  const { definition: wanted } = await searchParams
  const described = describedFor(rowsOf(touchKindsOf(settings)))
  const shown = described.find(({ id }) => id === wanted) ?? described[0]
  if (!shown) throw new Error('There is no definition.')
  const rows = shown.rows()
  return (
    <>
      <PageHeader title="Data dictionary" below={`${shown.title}, ${shown.id}: ${rows.length} variables`} />
      <nav aria-label="Definitions" className="mb-8 print:hidden">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {described.map(({ id, title }) => (
            <li key={id}>
              <RecordLink
                href={`?definition=${encodeURIComponent(id)}`}
                aria-current={id === shown.id ? 'page' : undefined}
              >
                {described.some(other => other.title === title && other.id !== id) ? `${title}, ${id}` : title}
              </RecordLink>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={`Variables of ${shown.title}`}
        rows={rows}
        rowKey={({ variable }) => variable}
        columns={[
          { key: 'label', label: 'Variable', cell: nameOf },
          { key: 'type', label: 'Type', cell: ({ type, unit }) => (unit ? `${type}, ${unit}` : type) },
          { key: 'values', label: 'Values', cell: ({ values }) => values },
          { key: 'asked', label: 'Asked', cell: askedOf },
          { key: 'readers', label: 'Read by', cell: ({ readers }) => readersWords[readers] },
          { key: 'deid', label: 'When it leaves', cell: ({ deid }) => deid.replaceAll('_', ' ') },
        ]}
      />
    </>
  )
})

const readersWords = { team: 'those who read words', structured: 'also study monitors' } as const

const nameOf = ({ variable, label, section }: Variable) => (
  <>
    {label}
    <div className="text-small font-normal text-muted">
      <code className="font-mono break-all">{variable}</code>, {section}
    </div>
  </>
)

/** "required at the last preparation …, or openly not answered; when recording is none" */
function askedOf({ required, requiredAt, gaps, when, switch: off }: Variable): string {
  const must = requiredAt ? `required ${requiredAt}` : required ? 'required' : 'may stay empty'
  return [gaps && must !== 'may stay empty' ? `${must}, or openly not answered` : must, when, off]
    .filter(Boolean)
    .join('; ')
}
