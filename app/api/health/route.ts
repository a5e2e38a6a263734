import { health } from '@/lib/ops/health'

export const dynamic = 'force-dynamic'

/** For load balancers and scripts: 200 when a request would be served, 503 with the reason when not. */
export async function GET(): Promise<Response> {
  const state = await health()
  return Response.json(state, { status: state.status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
