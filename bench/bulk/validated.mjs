/** Co-author network with every record parsed and checked against a schema: `node bench/bulk/validated.mjs file` */
import { z } from 'zod';
import { paperNetwork } from '../../dist/bulk/paper-networks.js';
import { PaperReader } from '../../dist/bulk/read-papers.js';
import { chunksOf } from './lines-of.mjs';

const text = z.string().nullable();
const work = z.object({
  id: z.string(),
  doi: text,
  title: text,
  publication_year: z.int(),
  publication_date: z.string(),
  type: z.string(),
  language: text,
  primary_location: z
    .object({
      source: z.object({ id: z.string(), display_name: z.string(), type: z.string() }).nullable(),
      landing_page_url: text,
    })
    .nullable(),
  authorships: z.array(
    z.object({
      author_position: z.enum(['first', 'middle', 'last']),
      author: z.object({ id: z.string(), display_name: z.string(), orcid: text }),
      institutions: z.array(z.object({ id: z.string(), display_name: z.string(), country_code: text })),
      raw_author_name: z.string(),
    }),
  ),
  referenced_works: z.array(z.string()),
  cited_by_count: z.number(),
  is_retracted: z.boolean(),
});

const reader = new PaperReader({
  wanted: { authors: 'id', references: false },
  report: (row) => {
    throw new Error(row.message);
  },
  check: (value) => (work.safeParse(value).success ? null : 'no work'),
});
const file = reader.file(process.argv[2]);
for (const chunk of chunksOf(process.argv[2])) file.push(chunk);
file.finish();
const options = { counting: 'full', authorLimit: 500, leastWeight: 0 };
process.stdout.write(`${paperNetwork('coauthor', reader.finish(), options).network.size}\n`);
