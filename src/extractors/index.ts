import type { Findings } from '../model/findings.js';
import type { PaperRecord } from '../model/record.js';
import type { Extractor } from '../plugin.js';
import { citations } from './citations.js';
import { linkPromised } from './link-promised.js';
import { links } from './links.js';
import { references } from './references.js';
import { status } from './status.js';
import { systems } from './systems.js';
import { venue } from './venue.js';

/** The extractors, one for each field of `Findings`. */
export const extractors: { readonly [Name in keyof Findings]: Extractor<Name> } = {
  links,
  citations,
  references,
  venue,
  status,
  linkPromised,
  systems,
};

/** Everything that can be found in one record's own text, and what it says itself. */
export function extract(record: PaperRecord): Findings {
  const { given } = record;
  return {
    links: given?.links ?? extractors.links.extract(record),
    citations: given?.citations ?? extractors.citations.extract(record),
    references: given?.references ?? extractors.references.extract(record),
    // Null is a statement, too.
    venue: given?.venue === undefined ? extractors.venue.extract(record) : given.venue,
    status: given?.status === undefined ? extractors.status.extract(record) : given.status,
    linkPromised:
      given?.linkPromised === undefined ? extractors.linkPromised.extract(record) : given.linkPromised,
    systems: given?.systems ?? extractors.systems.extract(record),
  };
}
