import type { Relation } from '../plugin.js';
import { authorship } from './authorship.js';
import { citations } from './citations.js';
import { coauthorship } from './coauthorship.js';
import { links } from './links.js';
import { papers } from './papers.js';
import { publication } from './publication.js';
import { systems } from './systems.js';
import { topics } from './topics.js';

/** The relations of the knowledge graph. Their order does not matter: the graph is built in key order. */
export const relations: readonly Relation[] = [
  papers,
  authorship,
  coauthorship,
  publication,
  links,
  citations,
  systems,
  topics,
];
