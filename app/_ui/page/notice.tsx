import type { ReactNode } from 'react'

const shapes = {
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.2v3.6M8 5v.4',
  attention: 'M8 2L14.5 13.5h-13zM8 6.5v3.4M8 11.4v.3',
  refusal: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5 8h6',
} as const

interface NoticeProps {
  kind: keyof typeof shapes
  title: string
  /** What happened, that nothing was lost, what to do. */
  children?: ReactNode
  /** What can be done about it at once, beside the words. */
  action?: ReactNode
}

/** Something to know, to look at, or a "no" with its reason. A refusal is spoken at once; none of them is red. */
export function Notice({ kind, title, children, action }: NoticeProps) {
  return (
    <div
      role={kind === 'refusal' ? 'alert' : undefined}
      className={`notice ${kind === 'info' ? '' : 'notice-attention'} ${action ? 'items-center' : ''}`}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      >
        <path d={shapes[kind]} />
      </svg>
      <div className="min-w-0 flex-[1_1_10rem]">
        <p className="font-semibold">{title}</p>
        {children && <div className="mt-0.5 max-w-[66ch]">{children}</div>}
      </div>
      {action}
    </div>
  )
}
