/** What a query answers: its first comment. */
export const questionOf = (cypher: string): string => /^\/\/ (.+)$/m.exec(cypher)?.[1] ?? ''
