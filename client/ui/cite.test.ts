import { expect, test } from 'vitest'
import type { Source } from '../../model/source.ts'
import { cite } from './cite.ts'

const full: Source = {
  id: 'source:ledger-2024-03-27',
  title: 'Northwind & {Harbor}: 100% of a_deal',
  publisher: 'The Ledger',
  url: 'https://ledger.example/a_b?c=1&d=2#e',
  kind: 'press',
  publishedOn: '2024-03-27',
  publishedBasis: 'stated',
  retrievedOn: '2026-11-20',
  evidence: null,
  origin: 'ledger-2024-03-27',
  originBasis: 'primary',
}
const bare: Source = {
  ...full,
  id: 'source:unknown-1',
  title: null,
  publisher: null,
  url: null,
  kind: 'analysis',
  publishedOn: null,
  publishedBasis: null,
  retrievedOn: null,
}

test('plain: numbered, with what is not stated said so', () => {
  expect(cite([full, bare], 'plain')).toBe(
    [
      '1. The Ledger: “Northwind & {Harbor}: 100% of a_deal”, 27 March 2024, read on 20 November 2026. https://ledger.example/a_b?c=1&d=2#e',
      '2. Publisher not stated: Title not stated, no date stated.',
    ].join('\n'),
  )
})

test('BibTeX: signs that TeX reads are escaped, dates in parts, addresses as they are', () => {
  expect(cite([full, bare], 'bibtex')).toBe(`@misc{ledger-2024-03-27,
  title = {Northwind \\& \\{Harbor\\}: 100\\% of a\\_deal},
  publisher = {The Ledger},
  year = 2024,
  month = mar,
  day = 27,
  url = {https://ledger.example/a_b?c=1&d=2#e},
  urldate = {2026-11-20}
}

@misc{unknown-1,
  note = {No date stated}
}`)
})

test('CSL-JSON: typed, with partial dates as parts', () => {
  expect(JSON.parse(cite([full, { ...bare, publishedOn: '2024-03' }], 'csl'))).toEqual([
    {
      id: 'source:ledger-2024-03-27',
      type: 'article-newspaper',
      title: 'Northwind & {Harbor}: 100% of a_deal',
      'container-title': 'The Ledger',
      issued: { 'date-parts': [[2024, 3, 27]] },
      accessed: { 'date-parts': [[2026, 11, 20]] },
      URL: 'https://ledger.example/a_b?c=1&d=2#e',
    },
    { id: 'source:unknown-1', type: 'article', issued: { 'date-parts': [[2024, 3]] } },
  ])
})
