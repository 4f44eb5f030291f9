import { type Agent, get } from 'node:http'
import { text } from 'node:stream/consumers'
import { createBrotliDecompress } from 'node:zlib'

/** Asks with Node's plain client, which costs least: it is the API that is measured, not what asks it. */
export function getJson(agent: Agent, url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { 'accept-encoding': 'br' } }, response => {
      const stream =
        response.headers['content-encoding'] === 'br' ? response.pipe(createBrotliDecompress()) : response
      text(stream)
        .then(body => {
          if (response.statusCode !== 200) throw new Error(`${response.statusCode} at ${url}: ${body}`)
          resolve(JSON.parse(body))
        })
        .catch(reject)
    })
    request.on('error', reject)
  })
}
