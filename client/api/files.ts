import { caseFile, dealFile, docket } from '../../contract/files.ts'
import { asking } from './queries.ts'

export const caseFileQuery = asking(caseFile)
export const dealFileQuery = asking(dealFile)
export const docketQuery = asking(docket)
