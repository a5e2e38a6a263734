import { Button } from '@/app/_ui/form/button'

interface ItemDeedsProps {
  /** What one of them is called: "Deviation". */
  item: string
  adds: readonly { words: string; onAdd: () => void }[]
  disabled: boolean
  /** Something was just removed: it can come back as it was. */
  onPutBack?: () => void
}

/** Under a list of items: adding one, and taking a removal back. */
export function ItemDeeds({ item, adds, disabled, onPutBack }: ItemDeedsProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {adds.map(({ words, onAdd }) => (
        <Button key={words} disabled={disabled} onClick={onAdd}>
          {words}
        </Button>
      ))}
      {onPutBack && (
        <span role="status" className="text-small text-muted">
          {item} removed.{' '}
          <button type="button" className="text-button" onClick={onPutBack}>
            Put it back
          </button>
        </span>
      )}
    </div>
  )
}
