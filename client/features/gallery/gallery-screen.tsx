import { errorCodes } from '../../../contract/errors.ts'
import { exampleClaim, exampleSource } from '../../../contract/example.ts'
import { Claim } from '../../../model/claim.ts'
import { entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { families, familyNames } from '../../../model/relationship-types.ts'
import { Source } from '../../../model/source.ts'
import { ApiError } from '../../api/call.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { Button } from '../../ui/button.tsx'
import { Citation } from '../../ui/citation.tsx'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Chip, DifferTag, Kbd, SectionLabel, Skeleton, Tag } from '../../ui/tag.tsx'
import styles from './gallery.module.css'

const claim = Claim.parse(exampleClaim)
const source = Source.parse(exampleSource)

/** Every kind, family, part and error in one place, in the palette that is on. In development only. */
export function GalleryScreen() {
  return (
    <div className={styles.gallery}>
      <ScreenTitle>Gallery</ScreenTitle>
      <SectionLabel level={2}>Kinds</SectionLabel>
      <ul className={styles.row}>
        {entityTypeNames.map(type => (
          <li key={type}>
            <KindIcon type={type} size={40} />
            <KindIcon type={type} size={20} /> {entityTypes[type].name}
          </li>
        ))}
      </ul>
      <SectionLabel level={2}>Families</SectionLabel>
      <ul className={styles.row}>
        {familyNames.map(family => (
          <li key={family}>
            <FamilyStroke family={family} width={60} /> <FamilyStroke family={family} dash="7 5" width={60} />
            <Tag tone={family}>{families[family].name}</Tag>
          </li>
        ))}
        <li>
          <DifferTag />
        </li>
      </ul>
      <SectionLabel level={2}>Parts</SectionLabel>
      <div className={styles.row}>
        <Button>Small</Button>
        <Button size="medium">Medium</Button>
        <Button look="primary" size="large">
          Primary
        </Button>
        <Button look="quiet">Quiet</Button>
        <Button disabled>Disabled</Button>
        <Chip on>On</Chip>
        <Chip on={false}>Off</Chip>
        <Chip add>Add</Chip>
        <Kbd>⌘K</Kbd>
        <Skeleton width={160} />
      </div>
      <p className={styles.says}>
        {claim.says}
        <Citation source={source} number={1} />
      </p>
      <SectionLabel level={2}>Errors</SectionLabel>
      <div className={styles.errors}>
        {[...errorCodes, 'unreachable' as const, 'unreadable' as const].map(code => (
          <ErrorNotice
            key={code}
            error={new ApiError({ type: '', title: '', status: 0, detail: '', code, requestId: 'example' })}
            again={() => undefined}
          />
        ))}
      </div>
    </div>
  )
}
