// Builds the client into the folder given as the first argument. MSBuild runs it (BuildClient.targets);
// a lock folder keeps two builds of the solution at the same time from installing over each other.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
const lock = join(here, 'node_modules.lock');
const lockfile = join(here, 'package-lock.json');
const installed = join(here, 'node_modules', '.installed-lock.json');
const staleAfterMs = 10 * 60_000;

function acquire() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > staleAfterMs) rmdirSync(lock);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CLIENT_OUT: out },
  });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status ?? result.error}`);
}

acquire();
try {
  const wanted = readFileSync(lockfile, 'utf8');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(installed, wanted);
  }
  run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build']);
} finally {
  rmdirSync(lock);
}
