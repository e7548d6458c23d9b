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

/** Everything that can be found in one record's own text. */
export function extract(record: PaperRecord): Findings {
  return {
    links: extractors.links.extract(record),
    citations: extractors.citations.extract(record),
    references: extractors.references.extract(record),
    venue: extractors.venue.extract(record),
    status: extractors.status.extract(record),
    linkPromised: extractors.linkPromised.extract(record),
    systems: extractors.systems.extract(record),
  };
}
