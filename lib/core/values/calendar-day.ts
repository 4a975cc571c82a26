const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether text is a day of the calendar, e.g. `2027-03-31`; 2027-02-30 is none. */
export function isCalendarDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}
