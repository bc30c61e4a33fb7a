/** What applicants ask for and the document states for no measure, in the order shown. */
export const notStated = ['amount', 'rate', 'threshold', 'deadline', 'application', 'status'] as const;
