/** `npm run build`: makes dist/ from scratch. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

checkNode();
ensureInstalled();
rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
ensureBuilt();
