/** So long before the end of a history that whatever should have followed is overdue by any limit of days. */
export const daysLongAgo = 400

/** 追缴通知 goes out so many days after an overpayment, well within any limit. */
export const daysToDemand = 10

/**
 * The limits a plant must know to say how much is at stake, and since when. An audit finds the same fen and day where its limits are these:
 * a subsidy is to be credited within so many days of the contribution, and on behalf is paid by the end of the year.
 */
export const plantLimits = { subsidyCreditDays: 90, onBehalfDeadlineMonth: 12 } as const
