import { connect, createServer } from 'node:net';
import { Refusal } from './say.mjs';

export function parsePort(value) {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`PORT must be a number from 1 to 65535, and it is "${value}".`);
}

function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** True when something accepts connections there. */
export function accepts(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 });
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}

export async function refuseTakenPort(port) {
  const code = (await tryListen(port)) ?? ((await accepts(port)) ? 'EADDRINUSE' : null);
  if (!code) return;
  if (code === 'EACCES')
    throw new Refusal(
      `Port ${port} needs administrator rights. Choose one above 1023: PORT=${port < 1024 ? 3000 : port + 1} npm start`,
    );
  if (code === 'EADDRINUSE')
    throw new Refusal(
      `Port ${port} is already in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  throw new Refusal(
    `Port ${port} cannot be opened (${code}). Choose another: PORT=${port + 1} npm start`,
  );
}

/** A loopback port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
