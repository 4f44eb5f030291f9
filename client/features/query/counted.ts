/** "1 row", "2,000 rows". */
export const counted = (count: number, what: string, more = `${what}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? what : more}`
