/** Papers of the model as lines of JSON, in the shape of `records` or of OpenAlex works. */
import { papers } from './model.mjs';
import { Texts } from './texts.mjs';

const CHUNK = 1 << 20;

export const FORMATS = { records: recordOf, openalex: workOf };

/** Chunks of text of about a mebibyte, each of whole lines. */
export function* lines({ count, seed, format = 'records', citations = true }) {
  const texts = new Texts(seed);
  const shape = FORMATS[format];
  let chunk = '';
  for (const paper of papers({ count, seed, citations })) {
    chunk += `${JSON.stringify(shape(paper, texts))}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function recordOf({ paper, preprint, community, year, venue, authors, references }, texts) {
  return {
    id: `W${2_000_000_000 + paper}`,
    title: texts.title(community, preprint),
    authors: authors.map((number) => {
      const { name, initials, affiliation, orcid } = texts.person(number);
      const author = {
        id: `A${5_000_000_000 + number}`,
        name: texts.printsInitials() ? initials : name,
        affiliation,
      };
      return orcid === null ? author : { ...author, orcid };
    }),
    year,
    venue: preprint ? 'arXiv' : `Proceedings of venue ${venue}`,
    references: references.map((cited) => `W${2_000_000_000 + cited}`),
  };
}

function workOf({ paper, preprint, community, year, venue, authors, references }, texts) {
  return {
    id: `https://openalex.org/W${2_000_000_000 + paper}`,
    doi: texts.chance() < 0.8 ? `https://doi.org/10.1145/${1_000_000 + paper}` : null,
    title: texts.title(community, preprint),
    publication_year: year,
    publication_date: `${year}-${String(1 + (paper % 12)).padStart(2, '0')}-15`,
    type: preprint ? 'preprint' : 'article',
    language: 'en',
    primary_location: {
      source: {
        id: `https://openalex.org/S${4_000_000 + venue}`,
        display_name: preprint ? 'arXiv' : `Proceedings of venue ${venue}`,
        type: venue % 3 === 0 ? 'journal' : 'conference',
      },
      landing_page_url: `https://example.org/p/${paper}`,
    },
    authorships: authors.map((number, position) => authorshipOf(number, position, authors.length, texts)),
    referenced_works: references.map((cited) => `https://openalex.org/W${2_000_000_000 + cited}`),
    cited_by_count: paper % 100,
    is_retracted: texts.chance() < 0.0005,
  };
}

function authorshipOf(number, position, count, texts) {
  const { name, initials, institution, affiliation, orcid } = texts.person(number);
  return {
    author_position: position === 0 ? 'first' : position === count - 1 ? 'last' : 'middle',
    author: {
      id: `https://openalex.org/A${5_000_000_000 + number}`,
      display_name: name,
      orcid: orcid === null ? null : `https://orcid.org/${orcid}`,
    },
    institutions: [
      { id: `https://openalex.org/I${institution}`, display_name: affiliation, country_code: 'FR' },
    ],
    raw_author_name: texts.printsInitials() ? initials : name,
  };
}
