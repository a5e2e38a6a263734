/** Stands where a page will be. It holds the page's shape, and says so only if the wait grows long. */
export function Waiting({ label = 'Opening…' }: { label?: string }) {
  return (
    <div role="status" className="waiting">
      <p className="text-muted">{label}</p>
      <div aria-hidden="true" className="mt-6 grid max-w-form gap-4">
        <div className="h-8 w-3/5 bg-wash" />
        <div className="h-4 w-full bg-wash" />
        <div className="h-4 w-11/12 bg-wash" />
        <div className="h-4 w-4/5 bg-wash" />
      </div>
    </div>
  )
}
