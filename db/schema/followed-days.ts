/** The days of the visits that a session's note moved: as they stood before it, and the day that it moved each to. */
export type FollowedDays = Readonly<
  Record<
    string,
    {
      readonly from: { readonly targetOn: string; readonly windowFrom: string; readonly windowTo: string }
      readonly to: string
    }
  >
>
