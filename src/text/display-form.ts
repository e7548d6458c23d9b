import { plainText } from './latex.js';
import { repairMojibake } from './mojibake.js';

/**
 * A title or a name as people see it: encodings put right, markup and character references shown. For labels, and for the
 * keys under which spellings meet; the source's words are kept beside it.
 */
export const displayForm = (text: string): string => plainText(repairMojibake(text));
