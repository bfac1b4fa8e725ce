export { type ChainRow, type ChainStatus, checkChain } from './check-chain';
export { type AuditEntry, recordAudit } from './record-audit';
