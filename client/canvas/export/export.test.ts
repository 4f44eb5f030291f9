import Graph from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { seenAt } from '../../../model/clocks-in-words.ts'
import { drawnEntity, smallSubgraph } from '../../../test/support/subgraph.ts'
import { derive } from '../drawing.ts'
import { Scene } from '../scene.ts'
import { emptyState } from '../state.ts'
import { adding, grouping } from '../transitions.ts'
import { entityColumns } from './columns.ts'
import { toCsv } from './delimited.ts'
import { drawnData, toGexf, toGraphml, toJson } from './graph-files.ts'
import { writeSvg } from './svg.ts'

const nasty = `<script>alert("x")</script> & 'quotes' ]]> \u0000\u0007 \uD800 ${'long '.repeat(400)}`
const subgraph = () => {
  const graph = smallSubgraph()
  graph.entities.push(drawnEntity('person:nasty', { name: nasty }))
  return graph
}
const spots = ['company:rivermouth', 'company:lantern', 'chip:kestrel', 'regulator:tidewatch', 'person:nasty']
const positions = Object.fromEntries(spots.map((id, i) => [id, { x: (i % 2) * 400, y: i * 150 }]))
const state = adding(subgraph(), { positions })(emptyState)
const drawing = derive(state)
const data = drawnData(drawing, id => state.entities.get(id))
const nodes = state.entities.size
const parse = (text: string) => new DOMParser().parseFromString(text, 'application/xml')

describe('files of what is drawn, read back', () => {
  it('GraphML by graphology-graphml', () => {
    const graph = graphml.parse(Graph, toGraphml(data))
    expect([graph.order, graph.size]).toEqual([nodes, 3])
    expect(graph.getNodeAttribute('company:lantern', 'label')).toBe('Lantern')
    expect(graph.hasEdge('company:rivermouth', 'company:lantern')).toBe(true)
  })

  it('GEXF by graphology-gexf', async () => {
    const graph = gexf.parse(Graph, await toGexf(data))
    expect([graph.order, graph.size]).toEqual([nodes, 3])
    expect(graph.getNodeAttribute('company:lantern', 'label')).toBe('Lantern')
  })

  it('JSON by JSON.parse', () => {
    const read = JSON.parse(toJson(data, 'v1'))
    expect(read.datasetVersion).toBe('v1')
    expect(read.relationships.map((line: { id: string }) => line.id)).toEqual([...state.relationships.keys()])
  })

  it('each says at which clocks and by which rule it is seen', async () => {
    const seen = seenAt({ knownBy: '2024-11-10', rule: 'official' })
    const sentence = seen?.sentence ?? ''
    expect(sentence).toContain('10 November 2024')
    const then = drawnData(drawing, id => state.entities.get(id), seen)
    expect(graphml.parse(Graph, toGraphml(then)).getAttribute('asSeen')).toBe(sentence)
    expect(gexf.parse(Graph, await toGexf(then)).getAttribute('description')).toBe(sentence)
    expect(JSON.parse(toJson(then, 'v1')).asSeen).toBe(sentence)
    expect(toCsv([...state.entities.values()], entityColumns, seen).split('\r\n')[1]).toContain(sentence)
    const texts = [
      ...parse(writeSvg(new Scene(drawing, 'light'), { title: '', asSeen: sentence })).querySelectorAll(
        'text',
      ),
    ].map(text => text.textContent)
    expect(texts.join(' ')).toContain(sentence)
  })

  it('SVG as XML, with real text, its sources numbered and no markup from names', () => {
    const svg = writeSvg(new Scene(drawing, 'light'), {
      title: 'What <b>is</b> drawn',
      sources: ['Axios, 25 September 2023'],
      imprint: 'dataset v1',
    })
    const document = parse(svg)
    expect(document.querySelector('parsererror')).toBeNull()
    expect(document.querySelector('script')).toBeNull()
    const texts = [...document.querySelectorAll('text')].map(text => text.textContent)
    expect(texts).toEqual(
      expect.arrayContaining([
        'What <b>is</b> drawn',
        'Lantern',
        'up to US$4bn',
        '1. Axios, 25 September 2023',
        'Company 2',
      ]),
    )
  })

  it('SVG breaks long sources into lines and loses none of their letters', () => {
    const address = `https://example.org/${'a-long-way/'.repeat(60)}`
    const svg = writeSvg(new Scene(drawing, 'light'), {
      title: 'x'.repeat(10_000),
      sources: [`Axios. ${address}`],
    })
    const document = parse(svg)
    const width = Number(document.documentElement.getAttribute('width'))
    const lines = [...document.querySelectorAll('#sources text')].map(text => text.textContent ?? '').slice(1)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line.length * 11 * 0.5).toBeLessThan(width)
    expect(lines.join('').replaceAll(' ', '')).toBe(`1.Axios.${address}`)
  })

  it('SVG counts what is in a group', () => {
    const group = { id: 'group:c', name: 'Companies', entityIds: ['company:rivermouth', 'company:lantern'] }
    const grouped = derive(grouping(group)(state))
    const texts = [
      ...parse(writeSvg(new Scene(grouped, 'light'), { title: '' })).querySelectorAll('#legend text'),
    ]
    expect(texts.map(text => text.textContent)).toContain('Company 2')
  })
})
