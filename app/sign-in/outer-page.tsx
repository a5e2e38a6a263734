import type { ComponentProps } from 'react'
import { PlainPage } from '@/app/_ui/page/plain-page'
import { isEvaluation } from '@/lib/ops/running'

/** A page outside any study, which says what every page of an evaluation says. */
export function OuterPage(props: Omit<ComponentProps<typeof PlainPage>, 'banner'>) {
  return <PlainPage {...props} banner={isEvaluation() ? 'Evaluation: not for real participants' : undefined} />
}
