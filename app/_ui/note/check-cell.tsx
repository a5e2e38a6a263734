import { Tiles } from '@/app/_ui/form/tiles'
import { siteTime } from '@/app/_ui/page/site-time'
import { isTick } from '@/lib/notes/answer'
import { controlId, type DraftField } from './draft-field'
import { useDraftAt } from './use-draft'

interface CheckCellProps {
  path: string
  label: string
  readOnly: boolean
  draft: DraftField
}

const yesNo = { yes: 'Yes', no: 'No' }

/** One check by one person: yes or no, then who and when, and for a no the word of reason. */
export function CheckCell({ path, label, readOnly, draft }: CheckCellProps) {
  const value = useDraftAt(draft, path, () => draft.read(path))
  const tick = isTick(value) ? value : null
  const answer = tick && (tick.done ? 'yes' : 'no')
  return (
    <div className="check-cell">
      {readOnly ? (
        <span className={answer ? undefined : 'text-muted'}>{answer ? yesNo[answer] : 'Not yet'}</span>
      ) : (
        <Tiles
          name={controlId(path)}
          label={label}
          dense
          options={yesNo}
          value={answer}
          onBlur={() => draft.blur(path)}
          onChange={code => draft.write(path, code && { done: code === 'yes' })}
        />
      )}
      {tick && <Stamp path={path} draft={draft} />}
      {tick && !tick.done && <Reason path={path} label={label} readOnly={readOnly} draft={draft} />}
    </div>
  )
}

/** Who said it, and when. */
export function Stamp({ path, draft }: { path: string; draft: DraftField }) {
  const by = useDraftAt(draft, path, () => draft.stamp(path)?.by)
  const at = useDraftAt(draft, path, () => draft.stamp(path)?.at)
  if (!by || !at) return null
  const { clock, offset } = siteTime(at, draft.zone)
  const name = draft.people.find(person => person.id === by)?.name ?? 'somebody no longer on this team'
  return (
    <span className="text-small text-muted">
      {name}, <time dateTime={at}>{clock}</time> {offset}
    </span>
  )
}

function Reason({ path, label, readOnly, draft }: CheckCellProps) {
  const value = useDraftAt(draft, path, () => draft.read(path))
  const error = useDraftAt(draft, path, () => draft.error(path))
  const reason = (isTick(value) && value.reason) || ''
  if (readOnly) return <span className="w-full text-small">{reason || 'No reason given yet'}</span>
  return (
    <span className="w-full">
      <input
        className="input input-small"
        aria-label={`Reason for no: ${label}`}
        aria-invalid={error ? true : undefined}
        placeholder="Reason"
        value={reason}
        onBlur={() => draft.blur(path)}
        onChange={event =>
          draft.write(path, { done: false, ...(event.target.value && { reason: event.target.value }) })
        }
      />
      {error && <span className="mt-1 block text-small font-semibold text-attention">{error}</span>}
    </span>
  )
}
