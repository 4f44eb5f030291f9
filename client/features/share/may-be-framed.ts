/** Whether this server lets any other site show an address in a frame. Unknown counts as yes. */
export async function mayBeFramed(address: string): Promise<boolean> {
  try {
    const policy = (await fetch(address, { method: 'HEAD' })).headers.get('content-security-policy') ?? ''
    return !/frame-ancestors 'none'/.test(policy)
  } catch {
    return true
  }
}
