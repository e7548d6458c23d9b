/** The time of a talk in front of its title, from its first minute to its last: `14:05-14:25`, `9:00 am – 9:20 am:`. */
const SPAN =
  /^\W{0,4}(\d{1,2})[:.h](\d{2})(?:\s?[ap]\.?m\b\.?)?\s{0,2}[-‐‑–—]\s{0,2}(\d{1,2})[:.h](\d{2})(?!\d)(?:\s?[ap]\.?m\b\.?)?/i;

/** Talks on papers are no longer; lectures and talks by invitation mostly are. */
const LONGEST_TALK = 40;

const HALF_A_DAY = 12 * 60;

/** Whether a line starts with a span of time as long as that of a talk on a paper. */
export function startsWithTalkTime(text: string): boolean {
  const [, fromHour, fromMinute, toHour, toMinute] = (SPAN.exec(text) ?? []).map(Number);
  if (fromHour === undefined) return false;
  const minutes = toHour! * 60 + toMinute! - fromHour * 60 - fromMinute!;
  // `12:50-1:10`: the clock of half a day.
  const length = (minutes + HALF_A_DAY) % HALF_A_DAY;
  return length > 0 && length <= LONGEST_TALK;
}
