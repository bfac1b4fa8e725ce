export {
  createSession,
  endSession,
  endSessions,
  listSessions,
  readSession,
  type Session,
} from './sessions';
