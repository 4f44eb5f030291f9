import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { model as endpoint } from '../../../contract/model.ts'
import { families, familyNames } from '../../../model/relationship-types.ts'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { SectionLabel } from '../../ui/tag.tsx'
import styles from './data.module.css'

type Model = ResponseOf<typeof endpoint>

/** The kinds of entity and of relationship with what each means and how many there are. */
export function ModelOverview({ model }: { model: Model }) {
  return (
    <>
      <section className={styles.section}>
        <SectionLabel>Kinds of entity</SectionLabel>
        <ul className={styles.kinds}>
          {model.entityTypes.map(({ type, plural, description, count }) => (
            <li key={type}>
              <KindIcon type={type} size={24} />
              <div>
                <b>{plural}</b> <span className={styles.aside}>{description}</span>
              </div>
              <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <SectionLabel>Kinds of relationship</SectionLabel>
        {familyNames.map(family => (
          <div key={family} className={styles.family}>
            <h3 style={{ color: `var(--${family}-text)` }}>{families[family].name}</h3>
            <ul className={styles.kinds}>
              {model.relationshipTypes
                .filter(type => type.family === family)
                .map(({ type, verb, count }) => (
                  <li key={type}>
                    <FamilyStroke family={family} />
                    <div>
                      <code>{type}</code> <span className={styles.aside}>{verb}</span>
                    </div>
                    <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
      {model.attributes.length > 0 && (
        <section className={styles.section}>
          <SectionLabel>What is claimed of one entity alone</SectionLabel>
          <ul className={styles.kinds}>
            {model.attributes.map(({ name, title, description, count }) => (
              <li key={name}>
                <div>
                  <b>{title}</b> <span className={styles.aside}>{description}</span>
                </div>
                <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
