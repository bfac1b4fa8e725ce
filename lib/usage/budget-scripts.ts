/*
 * Keys of every script: 1 usage of the month, 2 usage of the day, 3 all that is reserved, 4 this run's
 * reservation. Amounts are integer micro-USD.
 */

/** used + reserved + ask ≤ cap for the month and the day, decided and booked in one step. */
export const reserveScript = `
local month, day, reserved = redis.call('GET', KEYS[1]), redis.call('GET', KEYS[2]), redis.call('GET', KEYS[3])
if not month or not day or not reserved then return {'lost'} end
if redis.call('EXISTS', KEYS[4]) == 1 then return {'held'} end
local ask, monthCap, dayCap = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
if monthCap >= 0 and month + reserved + ask > monthCap then return {'month', month, reserved, ARGV[2]} end
if dayCap >= 0 and day + reserved + ask > dayCap then return {'day', day, reserved, ARGV[3]} end
redis.call('SET', KEYS[4], ARGV[1], 'EX', ARGV[4])
redis.call('INCRBY', KEYS[3], ARGV[1])
return {'held'}`;

/**
 * Ends a reservation, booking what the run cost. A second time it finds none, and does nothing.
 * Without force it refuses (-1) while a counter is missing: somebody may be filling it just now.
 */
export const settleScript = `
local known = redis.call('EXISTS', KEYS[1], KEYS[2], KEYS[3])
if known < 3 and ARGV[2] ~= 'force' then return -1 end
local held = redis.call('GET', KEYS[4])
if not held then return 0 end
redis.call('DEL', KEYS[4])
if redis.call('EXISTS', KEYS[3]) == 1 then redis.call('DECRBY', KEYS[3], held) end
for i = 1, 2 do
  if redis.call('EXISTS', KEYS[i]) == 1 then redis.call('INCRBY', KEYS[i], ARGV[1]) end
end
return 1`;

/** Fills only what is missing. From key 4 on: the reservations of open runs, ARGV from 5 on. */
export const fillScript = `
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[3], 'NX')
redis.call('SET', KEYS[2], ARGV[2], 'EX', ARGV[3], 'NX')
if redis.call('EXISTS', KEYS[3]) == 1 then return 0 end
local reserved = 0
for i = 4, #KEYS do
  redis.call('SET', KEYS[i], ARGV[i + 1], 'EX', ARGV[4])
  reserved = reserved + ARGV[i + 1]
end
redis.call('SET', KEYS[3], string.format('%.0f', reserved), 'EX', ARGV[3])
return 1`;

/**
 * Sets the counters, if they still say what was read (ARGV 1–3, '' for a missing one). From key 4 on: the
 * reservations of open runs, with what each holds from ARGV 9 on; after them those to forget.
 */
export const rebuildScript = `
for i = 1, 3 do
  if (redis.call('GET', KEYS[i]) or '') ~= ARGV[i] then return 0 end
end
for i = 1, 3 do redis.call('SET', KEYS[i], ARGV[i + 3], 'EX', ARGV[7]) end
for i = 4, #KEYS do
  local held = ARGV[i + 5]
  if held then redis.call('SET', KEYS[i], held, 'EX', ARGV[8]) else redis.call('DEL', KEYS[i]) end
end
return 1`;
