import type { Family } from '../../model/relationship-types.ts'

/** The colors that kinds of entity are drawn in. */
export type KindColor =
  | 'company'
  | 'cloud'
  | 'chip'
  | 'model'
  | 'software'
  | 'person'
  | 'regulator'
  | 'deal'
  | 'other'

/** A palette as hex values, for what cannot read CSS: canvas, SVG and PNG. tokens.css says the same. */
export interface Tokens {
  app: string
  canvas: string
  surface: string
  sunken: string
  line: string
  line2: string
  ctl: string
  ink: string
  ink2: string
  ink3: string
  accent: string
  accentTint: string
  error: string
  appeared: string
  appearedTint: string
  /** Also warning and "sources differ". */
  ended: string
  endedTint: string
  changed: string
  changedTint: string
  /** Icons on solid shapes. */
  onSolid: string
  family: Record<Family, { line: string; text: string; tint: string }>
  /** Fill of solid kinds, stroke of hollow ones; ui/kinds.ts says which kind takes which. */
  kind: Record<KindColor, string>
  /** Inside of hollow kinds. */
  hollow: { person: string; proceeding: string; deal: string }
}

const light: Tokens = {
  app: '#F3F4F4',
  canvas: '#FBFBFA',
  surface: '#FFFFFF',
  sunken: '#F1F2F3',
  line: '#E1E4E6',
  line2: '#C6CBD0',
  ctl: '#7C858E',
  ink: '#14191E',
  ink2: '#434C55',
  ink3: '#626B74',
  accent: '#0B57C4',
  accentTint: '#E8F0FC',
  error: '#B3261E',
  appeared: '#0B6BB8',
  appearedTint: '#E4F0FA',
  ended: '#B8480A',
  endedTint: '#FCEDE3',
  changed: '#22282E',
  changedTint: '#E6E9EB',
  onSolid: '#FFFFFF',
  family: {
    money: { line: '#B57F00', text: '#7A5500', tint: '#FBF3DD' },
    supply: { line: '#0E7C86', text: '#0A646C', tint: '#E3F2F3' },
    governance: { line: '#5A5FA3', text: '#484D8C', tint: '#ECEDF6' },
    regulation: { line: '#A3224B', text: '#8F1B40', tint: '#FAE8ED' },
    structure: { line: '#868F98', text: '#5B646D', tint: '#F1F2F3' },
  },
  kind: {
    company: '#2A3A4D',
    cloud: '#1F78A8',
    chip: '#C2500F',
    model: '#12806A',
    software: '#66752A',
    person: '#5A5FA3',
    regulator: '#A3224B',
    deal: '#A87400',
    other: '#434C55',
  },
  hollow: { person: '#FBFBFA', proceeding: '#FFFFFF', deal: '#FDF8EA' },
}

const dark: Tokens = {
  app: '#14181B',
  canvas: '#0E1113',
  surface: '#181C20',
  sunken: '#20262B',
  line: '#2B3238',
  line2: '#414A52',
  ctl: '#77828C',
  ink: '#ECEFF2',
  ink2: '#BAC3CB',
  ink3: '#939DA7',
  accent: '#7FB2FF',
  accentTint: '#1B2A40',
  error: '#FF8A80',
  appeared: '#6DB6F2',
  appearedTint: '#14283A',
  ended: '#F2955A',
  endedTint: '#32211A',
  changed: '#F2F4F6',
  changedTint: '#2E353B',
  onSolid: '#0E1113',
  family: {
    money: { line: '#E0AE3A', text: '#E8BC57', tint: '#2B2413' },
    supply: { line: '#4DBBC5', text: '#6BCBD3', tint: '#12282B' },
    governance: { line: '#A9AEEB', text: '#BBC0F2', tint: '#20223A' },
    regulation: { line: '#EE6E90', text: '#F58CA8', tint: '#301A22' },
    structure: { line: '#5F6A74', text: '#A5AFB8', tint: '#20262B' },
  },
  kind: {
    company: '#B4C1CF',
    cloud: '#5BB0DC',
    chip: '#F0884A',
    model: '#45C09C',
    software: '#AFC057',
    person: '#A9AEEB',
    regulator: '#EE6E90',
    deal: '#E0AE3A',
    other: '#BAC3CB',
  },
  hollow: { person: '#0E1113', proceeding: '#14181B', deal: '#221D10' },
}

export type Scheme = 'light' | 'dark'
export const tokens: Record<Scheme, Tokens> = { light, dark }

const kebab = (name: string) =>
  name
    .replace(/([A-Z])/g, '-$1')
    .toLowerCase()
    .replace(/([a-z])(\d)/g, '$1-$2')

/** The palette as CSS custom properties: `ink2` → `--ink-2`, `family.money.line` → `--money`. */
export function cssVariables(palette: Tokens): Record<string, string> {
  const { family, kind, hollow, ...plain } = palette
  return Object.fromEntries([
    ...Object.entries(plain).map(([name, value]) => [`--${kebab(name)}`, value]),
    ...Object.entries(family).flatMap(([name, value]) => [
      [`--${name}`, value.line],
      [`--${name}-text`, value.text],
      [`--${name}-tint`, value.tint],
    ]),
    ...Object.entries(kind).map(([name, value]) => [`--kind-${name}`, value]),
    ...Object.entries(hollow).map(([name, value]) => [`--hollow-${name}`, value]),
  ])
}
