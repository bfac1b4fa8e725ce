import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:net';

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const ASK_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);
const LONGEST_STARTUP = 10_000;
const HOLDER_PATIENCE_MS = 30_000;

function fatal(code, message) {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function sameSecret(given, expected) {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** One client: cuts its byte stream into whole protocol messages and checks the password. */
class Session {
  pending = [];
  started = false;
  inBatch = false;
  buffer = Buffer.alloc(0);
  startup = null;

  constructor(socket, server) {
    this.socket = socket;
    this.server = server;
    socket.setNoDelay(true);
    socket.on('data', (data) => this.receive(data));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => server.leave(this));
  }

  receive(data) {
    this.buffer = this.buffer.length ? Buffer.concat([this.buffer, data]) : data;
    while (this.started || this.startup ? this.takeMessage() : this.takeStartup());
    this.server.pump();
  }

  takeStartup() {
    if (this.buffer.length < 8) return false;
    const length = this.buffer.readInt32BE(0);
    if (length < 8 || length > LONGEST_STARTUP) return this.socket.destroy() && false;
    if (this.buffer.length < length) return false;
    const packet = this.buffer.subarray(0, length);
    this.buffer = this.buffer.subarray(length);
    const code = packet.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) this.socket.write('N');
    else if (code === CANCEL_REQUEST) this.socket.end();
    else {
      this.startup = packet;
      this.socket.write(ASK_PASSWORD);
    }
    return true;
  }

  takeMessage() {
    if (this.buffer.length < 5) return false;
    const length = 1 + this.buffer.readInt32BE(1);
    if (this.buffer.length < length) return false;
    const message = this.buffer.subarray(0, length);
    this.buffer = this.buffer.subarray(length);
    const type = String.fromCharCode(message[0]);
    if (type === 'X') this.socket.end();
    else if (this.started) this.pending.push({ type, message });
    else this.authenticate(type, message);
    return true;
  }

  authenticate(type, message) {
    const password = message.subarray(5, -1);
    if (type !== 'p' || !sameSecret(password, this.server.password)) {
      this.socket.end(fatal('28P01', 'password authentication failed'));
      return;
    }
    this.started = true;
    this.pending.push({ type: 'startup', message: this.startup });
  }
}

/**
 * Lets many Postgres clients share the one backend that PGlite is. A client keeps the backend from the
 * first message of a batch to its Sync, and from BEGIN to COMMIT, so no two clients' messages mix.
 */
export class WireServer {
  sessions = new Set();
  holder = null;
  busy = false;
  watchdog = null;

  constructor(db, password) {
    this.db = db;
    this.password = password;
    this.server = createServer((socket) => this.sessions.add(new Session(socket, this)));
  }

  listen(port, host) {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
  }

  /** Stops accepting, drops every client and waits for the message being worked on. */
  async close() {
    this.server.close();
    for (const session of this.sessions) session.socket.destroy();
    while (this.busy) await new Promise(setImmediate);
    if (this.db.isInTransaction()) await this.db.exec('ROLLBACK');
  }

  leave(session) {
    this.sessions.delete(session);
    session.pending = [];
    this.pump();
  }

  next() {
    if (this.holder) return this.holder.pending.length ? this.holder : null;
    for (const session of this.sessions) if (session.pending.length) return session;
    return null;
  }

  async pump() {
    if (this.busy) return;
    this.busy = true;
    try {
      for (;;) {
        if (this.holder && !this.sessions.has(this.holder)) await this.release();
        const session = this.next();
        if (!session) break;
        await this.serve(session);
      }
    } finally {
      this.busy = false;
    }
    this.watchHolder();
  }

  async serve(session) {
    const { type, message } = session.pending.shift();
    try {
      await this.db.execProtocolRawStream(new Uint8Array(message), {
        onRawData: (data) => session.socket.writable && session.socket.write(Buffer.from(data)),
      });
    } catch (error) {
      process.stderr.write(`${error?.stack ?? error}\n`);
      session.socket.end(fatal('XX000', 'the embedded database could not answer'));
    }
    session.inBatch = type !== 'S' && type !== 'Q' && type !== 'startup';
    this.holder = session.inBatch || this.db.isInTransaction() ? session : null;
    // Whoever was just served goes to the back, so that a busy client cannot starve the others.
    if (!this.holder && this.sessions.delete(session)) this.sessions.add(session);
  }

  /** Cleans up after a client that left in the middle of something. */
  async release() {
    const left = this.holder;
    this.holder = null;
    if (left.inBatch)
      await this.db.execProtocolRawStream(new Uint8Array([0x53, 0, 0, 0, 4]), { onRawData() {} });
    if (this.db.isInTransaction()) await this.db.exec('ROLLBACK');
  }

  /** A client that begins a transaction and then falls silent must not stop everybody else for good. */
  watchHolder() {
    clearTimeout(this.watchdog);
    const holder = this.holder;
    if (!holder) return;
    this.watchdog = setTimeout(() => {
      if (this.holder !== holder || this.busy) return;
      holder.socket.end(fatal('25P03', 'terminating connection: idle in a transaction for 30 s'));
      holder.socket.destroy();
    }, HOLDER_PATIENCE_MS);
    this.watchdog.unref();
  }
}
