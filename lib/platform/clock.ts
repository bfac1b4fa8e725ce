/** The present instant. One place, so that whoever needs another clock knows where to look. */
export const now = () => new Date();

const istDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });

/** The calendar date in India at an instant, `YYYY-MM-DD`. */
export const istDateOf = (instant: Date) => istDate.format(instant);

/** A date column (midnight UTC from the driver) as `YYYY-MM-DD`. */
export const isoDate = (date: Date) => date.toISOString().slice(0, 10);

/** `YYYY-MM-DD` as the driver wants a date column. */
export const dateColumn = (date: string) => new Date(`${date}T00:00:00Z`);
