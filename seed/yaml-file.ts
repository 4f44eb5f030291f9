import { type Document, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { SeedProblem } from './problem.ts'

export type Path = readonly (string | number | symbol)[]

/** A file that has been read: its content, where it fits the format, and the line of any part of it. */
export interface YamlFile<T> {
  file: string
  content: T | null
  lineOf(path: Path): number
  problems: SeedProblem[]
}

const todos: Record<string, string> = {
  unrecognized_keys: 'remove it, or correct its spelling',
  invalid_value: 'choose one of the values named',
  invalid_type: 'write the value that is expected',
}

/** Reads one YAML text against a format. Never throws: what is wrong is in `problems`, with lines. */
export function readYaml<S extends z.ZodType>(file: string, text: string, format: S): YamlFile<z.infer<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', merge: false })
  const at = (offset: number | undefined) => lines.linePos(offset ?? 0).line
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length) as unknown[], true) as Node | undefined
      if (node?.range) return at(node.range[0])
    }
    return 1
  }
  const broken = document.errors.map(error => ({
    file,
    line: at(error.pos[0]),
    what: firstLine(error.message),
    todo: 'correct the YAML: check indentation, quotes and dashes',
  }))
  for (const offset of aliasesIn(document))
    broken.push({
      file,
      line: at(offset),
      what: 'an alias (*name) stands here',
      todo: 'write the value out: aliases are not used',
    })
  if (broken.length > 0) return { file, content: null, lineOf, problems: broken }
  const parsed = format.safeParse(document.toJS())
  if (parsed.success) return { file, content: parsed.data, lineOf, problems: [] }
  const problems = parsed.error.issues
    .flatMap(issue => flatten(issue))
    .map(issue => ({
      file,
      line: lineOf(issue.path),
      what: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
      todo: todos[issue.code ?? ''] ?? 'write it as the message says',
    }))
  return { file, content: null, lineOf, problems }
}

/** Where aliases stand. They could make a small file grow without bound. */
function aliasesIn(document: Document.Parsed): number[] {
  const offsets: number[] = []
  visit(document, { Alias: (_key, node) => void offsets.push(node.range?.[0] ?? 0) })
  return offsets
}

const firstLine = (message: string) => (message.split('\n')[0] ?? '').replace(/ at line .*$/, '')

/** Issues inside a union: those of the alternative that fits best. */
function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const [best] = [...issue.errors].sort((a, b) => a.length - b.length)
  if (!best || best.length === 0) return [issue]
  return best.flatMap(inner => flatten({ ...inner, path: [...issue.path, ...inner.path] }))
}
