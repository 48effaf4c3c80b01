// The pages are in English, of whichever country. Some browsers name languages that are none, such as `en-US@posix`.
const english = navigator.languages.find((language) => /^en(-[A-Za-z]{2})?$/.test(language)) ?? 'en-GB';
const moments = new Intl.DateTimeFormat(english, { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat(english, { dateStyle: 'medium' });

/**
 * A moment as it is told where the browser is.
 * @param {string} moment ISO 8601
 */
export function when(moment) {
  const time = document.createElement('time');
  time.dateTime = moment;
  time.textContent = moments.format(new Date(moment));
  return time;
}

/**
 * The end of a day where the browser is.
 * @param {string} day as a field of type date has it
 * @returns {string} ISO 8601, UTC
 */
export function endOf(day) {
  return new Date(`${day}T23:59:59`).toISOString();
}

/** @param {string} moment ISO 8601 */
export function day(moment) {
  return days.format(new Date(moment));
}
