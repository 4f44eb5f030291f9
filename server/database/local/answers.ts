/**
 * Whether a server on this machine answers a query. Throws when it refuses the password: waiting would not help.
 * The driver is read on first use, when the process of the server has been sent on its way.
 */
export async function answers(port: number, password: string, database = 'neo4j'): Promise<boolean> {
  const { default: neo4j } = await import('neo4j-driver')
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 3_000,
    maxTransactionRetryTime: 0,
  })
  try {
    await driver.executeQuery('RETURN 1', {}, { database })
    return true
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (code.startsWith('Neo.ClientError.Security')) throw error
    return false
  } finally {
    await driver.close()
  }
}
