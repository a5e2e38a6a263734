/** Whether what was typed has the form of a recovery code: twelve digits, where a code of the authenticator has six. */
export const isRecoveryCode = (typed: string): boolean => /^\d{12}$/.test(digitsOf(typed))

/** As it is compared, however its fours were parted. */
export const digitsOf = (typed: string): string => typed.replace(/[\s-]/g, '')
