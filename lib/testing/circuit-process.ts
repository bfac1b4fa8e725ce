import { createInterface } from 'node:readline';
import { enterCircuit } from '@/lib/platform/breaker';
import { withClock } from '@/lib/platform/clock';

/**
 * Another process at the same circuit. Each line of input is `<epoch ms> fail|enter <times>`; each line of
 * output says how many of those calls were let through.
 */
const [service = ''] = process.argv.slice(2);

createInterface({ input: process.stdin }).on('line', async (line) => {
  const [at, what, times] = line.split(' ');
  const one = () =>
    withClock(new Date(Number(at)), async () => {
      const permit = await enterCircuit(service);
      if (what === 'fail') await permit.fail();
    }).then(
      () => 1,
      () => 0,
    );
  const through = await Promise.all(Array.from({ length: Number(times) }, one));
  process.stdout.write(`${through.filter(Boolean).length}\n`);
});
process.stdout.write('ready\n');
