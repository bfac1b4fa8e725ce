// `npm run dev`: the same services, with the app and the worker reloading as their files change.
import { Copy } from './lib/copy.mjs';

const copy = new Copy();
copy.endOnSignals();
await copy.run('development');
