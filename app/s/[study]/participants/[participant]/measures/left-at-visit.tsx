import { Row, Rows } from '@/app/_ui/page/rows'
import type { Left } from '@/lib/measures/left-to-ask'
import type { Offered } from './ask-measures'
import { NotDone } from './not-done'

interface LeftAtVisitProps {
  visit: { id: string; code: string; left: Left | null }
  offered: readonly Offered[]
}

/** What this visit asks for and nobody has asked; each can be said openly not to have been done. */
export function LeftAtVisit({ visit, offered }: LeftAtVisitProps) {
  const { id: visitId, code: visitCode, left } = visit
  if (!left) return null
  const label = `${left.standing === 'due' ? 'Due' : 'Not asked'} at ${visitCode}`
  return (
    <div>
      <p className="field-label">{label}</p>
      <Rows label={label}>
        {left.measures.map(code => {
          const one = offered.find(each => each.code === code)
          const title = one?.title ?? code
          return (
            <Row
              key={code}
              title={title}
              detail={one?.about}
              action={<NotDone {...{ visitId, visitCode, code, title }} />}
            />
          )
        })}
      </Rows>
    </div>
  )
}
