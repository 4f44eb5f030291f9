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
    search: { from: 'any:regulator', to: 'company:anthropic' },
  },
  {
    text: 'Whose chips does Claude run on?',
    to: '/trace',
    search: { from: 'model:claude', to: 'any:chip' },
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
