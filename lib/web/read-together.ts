/**
 * Several reads of one page in one transaction: one connection of the pool instead of one for each, and
 * one state of the data. Called with the ctx that `work` hands to each verb.
 */
export { inTransaction as readTogether } from '@/lib/platform/db';
