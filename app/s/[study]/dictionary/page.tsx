import { DataTable } from '@/app/_ui/page/data-table'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { forms } from '@/lib/events/forms'
import { measureDictionary } from '@/lib/measures/measure-dictionary'
import { published } from '@/lib/measures/measures'
import { withRows } from '@/lib/notes/definition'
import { dictionary, type Variable } from '@/lib/notes/dictionary'
import { readStudy } from '@/lib/trial/study/read-study'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'

export const metadata = { title: 'Data dictionary' }

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
      <PageHeader
        title="Data dictionary"
        below={`${shown.title}, ${shown.id}: ${rows.length} variables`}
        actions={
          <a className="link" href={`/api/studies/${study}/questionnaires/${encodeURIComponent(shown.id)}`} download>
            Download as FHIR R4 Questionnaire
          </a>
        }
      />
      <nav aria-label="Definitions" className="mb-8 print:hidden">
        <ul className="flex flex-wrap gap-x-8 gap-y-1">
          {[...new Set(described.map(({ title }) => title))].map(title => (
            <OneForm
              key={title}
              title={title}
              ids={described.flatMap(one => (one.title === title ? [one.id] : []))}
              shown={shown.id}
            />
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

/** A form by its title, or by each of its versions where there are several. */
function OneForm({ title, ids, shown }: { title: string; ids: readonly string[]; shown: string }) {
  const isOne = ids.length === 1
  return (
    <li className="flex flex-wrap items-baseline gap-x-1">
      {!isOne && title}
      {ids.map(id => (
        <RecordLink
          key={id}
          href={`?definition=${encodeURIComponent(id)}`}
          aria-current={id === shown ? 'page' : undefined}
          aria-label={isOne ? undefined : `${title}, ${id}`}
          className="group inline-grid min-h-6 min-w-6 place-content-center"
        >
          <span className="link group-aria-[current]:no-underline group-aria-[current]:font-semibold group-aria-[current]:text-ink">
            {isOne ? title : id.split('@').at(-1)}
          </span>
        </RecordLink>
      ))}
    </li>
  )
}

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
