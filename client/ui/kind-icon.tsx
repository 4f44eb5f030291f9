import { type EntityType, entityTypes } from '../../model/entity-types.ts'
import { appearances, type Shape } from '../canvas/appearance.ts'
import { icons } from '../canvas/icons.ts'
import { shapePath } from '../canvas/shapes.ts'

/** How much of the shorter side the icon takes; more than on the canvas, as glyphs are small. */
const iconShare: Partial<Record<Shape, number>> = { diamond: 0.58, barrel: 0.74, 'round-tag': 0.78 }

/** The glyph of a kind as on the canvas: shape, color and icon. Decorative beside a name; `alone` names it. */
export function KindIcon({
  type,
  size = 20,
  alone = false,
}: {
  type: EntityType
  size?: number
  alone?: boolean
}) {
  const { shape, color, icon, solid, width, height } = appearances[type]
  const box = Math.max(width, height) + (solid ? 0 : 3)
  const inner = Math.min(width, height) * (iconShare[shape] ?? 0.62)
  const paint = `var(--kind-${color})`
  const glyph = (
    <svg
      width={size}
      height={size}
      viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`}
      style={{ flex: 'none' }}
      aria-hidden="true"
    >
      <path
        d={shapePath(shape, width, height)}
        fill={solid ? paint : `var(--hollow-${type}, var(--surface))`}
        stroke={paint}
        strokeWidth={solid ? 0 : 3}
        strokeLinejoin="round"
      />
      <g
        transform={`translate(${shape === 'round-tag' ? -inner * 0.62 : -inner / 2} ${-inner / 2}) scale(${inner / 24})`}
      >
        <path
          d={icons[icon]}
          fill="none"
          stroke={solid ? 'var(--on-solid)' : paint}
          strokeWidth={2.2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  )
  if (!alone) return glyph
  return (
    <span role="img" aria-label={entityTypes[type].name} style={{ display: 'inline-flex' }}>
      {glyph}
    </span>
  )
}
