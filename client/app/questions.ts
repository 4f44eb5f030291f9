/** A question a newcomer may ask, and where its answer stands. */
export interface Question {
  text: string
  to: '/trace' | '/patterns' | '/query' | '/disagreements' | '/relationships/$id'
  params?: Record<string, string>
  search?: Record<string, string>
}

/** Six questions over the shipped data. The first three stand in the band above the canvas. */
export const questions: readonly Question[] = [
  {
    text: 'Which regulators looked at Amazon’s money in Anthropic?',
    to: '/trace',
    search: {
      from: 'any:regulator',
      to: 'deal:amazon-anthropic-2023,deal:amazon-anthropic-2024,deal:amazon-anthropic-2026',
      maxHops: '2',
      via: 'OPENED,ACTED_IN,CONCERNS,PARTY_TO',
      limit: '10',
    },
  },
  {
    text: 'Whose chips does Claude run on?',
    to: '/trace',
    search: { from: 'model:claude', to: 'any:chip', maxHops: '3', perPair: '1', limit: '10' },
  },
  { text: 'Who invests in its own customers?', to: '/patterns', search: { name: 'money-loops' } },
  { text: 'Where do the sources disagree?', to: '/disagreements' },
  {
    text: 'How is the FTC connected to OpenAI?',
    to: '/trace',
    search: { from: 'regulator:us-ftc', to: 'company:openai' },
  },
  { text: 'Who depends on a single supplier?', to: '/patterns', search: { name: 'single-suppliers' } },
]
