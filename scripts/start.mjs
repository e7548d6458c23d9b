/** `npm start`: installs and compiles what is missing, builds the graph from seeds/, serves the viewer. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, demand, ensureBuilt, ensureInstalled, ROOT, run } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const cli = join(ROOT, 'dist', 'cli.js');
demand(run(process.execPath, [cli, 'build']) === 0, 'The graph could not be built: see above.');
const server = spawn(process.execPath, [cli, 'serve', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
