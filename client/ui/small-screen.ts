/** A phone, or a window zoomed so far that little fits: what lies over the canvas begins closed there. */
export const isSmallScreen = (): boolean => window.innerWidth <= 760 || window.innerHeight <= 520
