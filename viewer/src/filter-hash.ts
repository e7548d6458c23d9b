import { NO_FILTERS, type Filters, type Span } from './choices.js';

/** The filters that an address's fields name. Fields that make no sense are left out. */
export function readFilters(fields: URLSearchParams): Filters {
  const [fewest, most] = bounds(fields.get('links'));
  return {
    years: readYears(fields.get('years')),
    venues: [...new Set(fields.getAll('venue').filter((venue) => venue !== ''))],
    fewest,
    most,
    together: /^[1-9]\d{0,6}$/u.test(fields.get('together') ?? '') ? Number(fields.get('together')) : null,
    lines: /^\d{1,7}$/u.test(fields.get('lines') ?? '') ? Number(fields.get('lines')) : null,
    text: fields.get('text') ?? NO_FILTERS.text,
    topics: fields.get('topics') === 'all' ? 'all' : 'main',
  };
}

export function writeFilters(
  fields: URLSearchParams,
  { years, venues, fewest, most, together, lines, text, topics }: Filters,
): void {
  if (years) fields.set('years', years.join('-'));
  for (const venue of venues) fields.append('venue', venue);
  if (fewest !== null || most !== null) fields.set('links', `${fewest ?? ''}-${most ?? ''}`);
  if (together !== null) fields.set('together', String(together));
  if (lines !== null) fields.set('lines', String(lines));
  if (text.trim() !== '') fields.set('text', text);
  if (topics === 'all') fields.set('topics', topics);
}

function readYears(text: string | null): Span | null {
  const match = /^(\d{1,4})-(\d{1,4})$/u.exec(text ?? '');
  if (!match) return null;
  const [first, last] = [Number(match[1]), Number(match[2])];
  return first <= last ? [first, last] : null;
}

function bounds(text: string | null): [fewest: number | null, most: number | null] {
  const match = /^(\d{0,7})-(\d{0,7})$/u.exec(text ?? '');
  const value = (part: string | undefined): number | null =>
    part === undefined || part === '' ? null : Number(part);
  return [value(match?.[1]), value(match?.[2])];
}
