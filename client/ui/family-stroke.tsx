import type { Family } from '../../model/relationship-types.ts'

const widths: Record<Family, number> = {
  money: 3.5,
  supply: 1.9,
  governance: 1.6,
  regulation: 1.9,
  structure: 1.4,
}

/** A short piece of line as a family is drawn on the canvas, with its arrowhead. Decorative. */
export function FamilyStroke({
  family,
  dash,
  width = 26,
}: {
  family: Family
  dash?: string
  width?: number
}) {
  const color = `var(--${family})`
  const end = family === 'structure' ? width : family === 'money' ? width - 7 : width - 3
  return (
    <svg width={width} height={12} viewBox={`0 0 ${width} 12`} aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={`M0 6H${end}`}
        stroke={color}
        strokeWidth={widths[family]}
        strokeDasharray={dash}
        fill="none"
      />
      {family === 'money' && <path d={`M${width - 9} 1L${width} 6L${width - 9} 11z`} fill={color} />}
      {family === 'supply' && (
        <path
          d={`M${width - 6} 1.5L${width - 1} 6L${width - 6} 10.5`}
          stroke={color}
          strokeWidth={1.9}
          fill="none"
        />
      )}
      {family === 'governance' && <circle cx={width - 3.2} cy={6} r={3.2} fill={color} />}
      {family === 'regulation' && <path d={`M${width - 1.2} 1V11`} stroke={color} strokeWidth={2.2} />}
    </svg>
  )
}
