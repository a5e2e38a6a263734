/** Says that the log is dim on this device, and nothing else; the server reads it to send the log so from the first light of the page. */
export const dimCookie = 'vigil-dim'

/** Whether a header of cookies says so. */
export const isDimIn = (cookies: string): boolean => cookies.split(';').some(pair => pair.trim() === `${dimCookie}=on`)
