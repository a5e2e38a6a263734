import { FieldFrame } from '@/app/_ui/form/field-frame'
import { Tiles } from '@/app/_ui/form/tiles'
import { StackingTable } from '@/app/_ui/page/stacking-table'
import { isGap } from '@/lib/notes/answer'
import type { MatrixField } from '@/lib/notes/fields'
import { partsOf } from '@/lib/notes/paths'
import { controlId, type DraftField } from './draft-field'
import { FillTheRest } from './fill-the-rest'
import { GapFoot } from './gap-foot'
import { SameForBoth } from './same-for-both'
import { useDraftAt, useHasParts } from './use-draft'

/** Rows by columns, one answer a cell: a table where there is room, a list of rows where there is not. */
export function MatrixControl({ name, field, draft }: { name: string; field: MatrixField; draft: DraftField }) {
  const whole = useDraftAt(draft, name, () => draft.read(name))
  const error = useDraftAt(draft, name, () => draft.error(name))
  const answered = useHasParts(draft, name)
  const disabled = isGap(whole) && !answered
  const columns = Object.entries(field.columns).map(([key, label]) => ({ key, label }))
  return (
    <FieldFrame
      {...{ id: controlId(name), label: field.label, help: field.help, optional: field.optional, error }}
      group
      foot={
        <>
          {!disabled && <SameForBoth name={name} field={field} draft={draft} />}
          {!disabled && field.fallback && (
            <FillTheRest
              label={field.label}
              words={`“${field.values[field.fallback]}” to`}
              values={Object.fromEntries(partsOf(field).map(part => [`${name}.${part}`, field.fallback ?? null]))}
              draft={draft}
            />
          )}
          {answered && <span className="text-muted">To clear an answer, tap it again or press Delete.</span>}
          <GapFoot name={name} field={field} draft={draft} answered={answered} />
        </>
      }
    >
      <StackingTable
        caption={field.label}
        quiet
        className="matrix"
        columns={columns}
        rows={Object.entries(field.rows).map(([row, heading]) => ({
          key: row,
          heading,
          cells: columns.map(({ key, label }) => (
            <Cell
              key={key}
              path={`${name}.${row}.${key}`}
              label={`${heading}, ${label}`}
              {...{ field, draft, disabled }}
            />
          )),
        }))}
      />
    </FieldFrame>
  )
}

interface CellProps {
  path: string
  label: string
  field: MatrixField
  draft: DraftField
  disabled: boolean
}

function Cell({ path, label, field, draft, disabled }: CellProps) {
  const value = useDraftAt(draft, path, () => draft.read(path))
  return (
    <Tiles
      name={controlId(path)}
      label={label}
      options={field.values}
      value={typeof value === 'string' ? value : null}
      dense
      disabled={disabled}
      onBlur={() => draft.blur(path)}
      onChange={code => draft.write(path, code)}
    />
  )
}
