/** When the web process starts, before its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { guardSkills } = await import('@/lib/executions');
  guardSkills();
}
