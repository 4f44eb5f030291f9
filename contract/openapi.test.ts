import { describe, expect, it } from 'vitest'
import { endpoints } from './all.ts'
import { openApi } from './openapi.ts'

const none: Operation = { operationId: '', parameters: [] }

type Operation = { operationId: string; parameters: { name: string; in: string }[]; requestBody?: object }
const description = openApi('1.2.3') as {
  openapi: string
  info: { version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

describe('the OpenAPI description', () => {
  it('has every endpoint once', () => {
    const operations = Object.values(description.paths).flatMap(path => Object.values(path))
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      endpoints.map(({ name }) => name).sort(),
    )
    expect([description.openapi, description.info.version]).toEqual(['3.1.0', '1.2.3'])
  })

  it('refers only to what it describes', () => {
    const known = Object.keys(description.components.schemas)
    const referred = JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)
    for (const [, reference] of referred)
      expect(known).toContain(reference?.replace('#/components/schemas/', ''))
  })

  it('puts parameters where they are sent', () => {
    const { parameters, requestBody } = description.paths['/api/entities/{id}/neighbors']?.get ?? none
    expect(parameters.slice(0, 2).map(parameter => [parameter.name, parameter.in])).toEqual([
      ['id', 'path'],
      ['types', 'query'],
    ])
    expect(requestBody).toBeUndefined()
    const put = description.paths['/api/named-views/{id}']?.put ?? none
    expect(put.parameters.map(parameter => parameter.name)).toEqual(['id'])
    expect(put.requestBody).toMatchObject({ required: true })
  })
})
