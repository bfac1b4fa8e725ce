/** When the web process starts, before its first request. In development nothing is published. */
export async function register() {
  if (process.env.NODE_ENV === 'production' && process.env.NEXT_RUNTIME === 'nodejs') {
    const { guardSkills } = await import('@/lib/executions');
    await guardSkills();
  }
}
