/** The yardstick: every line of a file through `JSON.parse`, and nothing else. `node bench/bulk/parse.mjs file` */
import { linesOf } from './lines-of.mjs';

let count = 0;
for (const line of linesOf(process.argv[2])) {
  JSON.parse(line);
  count += 1;
}
process.stdout.write(`${count}\n`);
