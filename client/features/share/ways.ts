import type { TakeAway, Taken } from './use-take-away.ts'

/** A way to take the view away, as the menu and the command box offer it. */
export interface Way {
  id: string
  name: string
  run: () => Promise<Taken>
}

/** Every way, under the headings of the menu. */
export const waysOf = (take: TakeAway): { name: string; ways: Way[] }[] => [
  {
    name: 'Link',
    ways: [
      { id: 'link', name: 'Copy a short link to exactly this view', run: take.shortLink },
      { id: 'long-link', name: 'Copy a link that needs no server memory', run: take.longLink },
      { id: 'embed', name: 'Copy HTML to embed it', run: take.embed },
    ],
  },
  {
    name: 'Picture',
    ways: [
      { id: 'svg', name: 'SVG with legend and sources', run: take.svg },
      { id: 'png', name: 'PNG', run: () => take.png(1) },
      { id: 'png-2', name: 'PNG, twice the size', run: () => take.png(2) },
      { id: 'png-4', name: 'PNG, four times the size', run: () => take.png(4) },
      { id: 'png-clear', name: 'PNG, twice the size, transparent', run: () => take.png(2, true) },
    ],
  },
  {
    name: 'Data',
    ways: [
      { id: 'csv', name: 'CSV', run: take.csv },
      { id: 'json', name: 'JSON', run: take.json },
      { id: 'graphml', name: 'GraphML for yEd and Cytoscape', run: take.graphml },
      { id: 'gexf', name: 'GEXF for Gephi', run: take.gexf },
    ],
  },
  {
    name: 'Sources',
    ways: [
      { id: 'sources', name: 'Numbered list', run: () => take.sources('plain') },
      { id: 'bibtex', name: 'BibTeX', run: () => take.sources('bibtex') },
      { id: 'csl', name: 'CSL-JSON', run: () => take.sources('csl') },
    ],
  },
]
