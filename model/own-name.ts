/** The name of a proceeding within a sentence that names its authority: "CMA: cloud inquiry" → "cloud inquiry". */
export const ownName = (name: string): string => name.replace(/^[^:]{2,40}: (?=\S)/, '')

/** The same standing alone, beside its authority: "Cloud inquiry". */
export const ownTitle = (name: string): string => ownName(name).replace(/^./, letter => letter.toUpperCase())
