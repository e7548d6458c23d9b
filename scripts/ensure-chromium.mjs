/** Finds a Chrome or Chromium for the browser tests, and installs Debian's where that is possible. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
};

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an installed browser, or null. One named in `PAPERGRAPH_CHROMIUM` or `CHROMIUM_PATH` wins, and is not replaced when it is wrong. */
export function findChromium() {
  const chosen = process.env.PAPERGRAPH_CHROMIUM ?? process.env.CHROMIUM_PATH;
  if (chosen) return isExecutable(chosen) ? chosen : null;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(PLACES[process.platform] ?? []), ...onPath].find(isExecutable) ?? null;
}

/**
 * Finds a browser, installing Debian's package first when none is there, this is root and apt works.
 * @returns {{ ok: true, path: string } | { ok: false, reason: string }}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return { ok: true, path: found };
  if (process.env.PAPERGRAPH_CHROMIUM) {
    return {
      ok: false,
      reason: `PAPERGRAPH_CHROMIUM names ${process.env.PAPERGRAPH_CHROMIUM}, which cannot be run`,
    };
  }
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return {
      ok: false,
      reason: 'no Chrome or Chromium found: install one, or name it in PAPERGRAPH_CHROMIUM',
    };
  }
  if (spawnSync('apt-get', ['--version']).status !== 0) {
    return { ok: false, reason: 'no Chrome or Chromium found, and there is no apt-get to install one with' };
  }
  try {
    const options = {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  } catch (error) {
    const said = String(error.stderr ?? error.message)
      .trim()
      .split('\n')
      .at(-1);
    return { ok: false, reason: `apt-get could not install chromium: ${said}` };
  }
  const installed = findChromium();
  return installed
    ? { ok: true, path: installed }
    : { ok: false, reason: 'apt-get installed no browser that can be run' };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = ensureChromium();
  console.log(result.ok ? result.path : result.reason);
  process.exitCode = result.ok ? 0 : 1;
}
