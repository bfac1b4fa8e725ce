// `npm start`: from a clean clone to a running copy. Needs nothing but Node and what is in this folder.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: 20.19 or newer is needed. Install it from https://nodejs.org and start again.`,
  );
  process.exit(1);
}

const { Copy } = await import('./lib/copy.mjs');
const copy = new Copy();
copy.endOnSignals();
await copy.run('production');
