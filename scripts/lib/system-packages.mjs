import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of the names that is an executable on PATH, as an absolute path, or null. */
export function findOnPath(names) {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (!folder) continue;
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not in this folder.
      }
    }
  return null;
}

const MANAGERS = [
  { name: 'apt-get', install: ['install', '-y', '--no-install-recommends'], refresh: ['update'] },
  { name: 'dnf', install: ['install', '-y'] },
  { name: 'apk', install: ['add'] },
  { name: 'brew', install: ['install'], unprivileged: true },
];

const PACKAGES = {
  'redis-server': { dnf: 'redis', apk: 'redis', brew: 'redis' },
  chromium: { brew: null },
};

/** `[]` as root, `['sudo', '-n']` where that needs no password, null where it would. */
function privilege() {
  if (process.getuid?.() === 0) return [];
  const allowed = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return allowed ? ['sudo', '-n'] : null;
}

function run(words) {
  return new Promise((resolve) => {
    const [command, ...args] = words;
    const child = spawn(command, args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * Installs a package with the system's own manager when that needs no password.
 * @returns the path of the program it brought, or null
 */
export async function installPackage(name, programs) {
  const manager = MANAGERS.find((one) => findOnPath([one.name]));
  const package_ = PACKAGES[name]?.[manager?.name];
  if (!manager || package_ === null) return null;
  const prefix = manager.unprivileged ? [] : privilege();
  if (!prefix) return null;
  if (manager.refresh) await run([...prefix, manager.name, ...manager.refresh]);
  await run([...prefix, manager.name, ...manager.install, package_ ?? name]);
  return findOnPath(programs);
}
