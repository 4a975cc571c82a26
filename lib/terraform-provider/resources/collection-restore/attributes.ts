import { type Attributes } from '../../framework/attributes';
import { MOST_NAMES } from '../../../core/restore/collection-selection';
import { computed, MOMENT, optional, RUN } from '../run/attributes';

/** Attributes of `mongodbbackup_collection_restore`. */
export const COLLECTION_RESTORE = {
  ...RUN,
  ...MOMENT,
  databases: {
    type: ['list', 'string'],
    mode: 'optional',
    description: `databases to restore, such as shop; ${MOST_NAMES} at most`,
  },
  collections: {
    type: ['list', 'string'],
    mode: 'optional',
    description: `collections to restore, such as shop.orders; ${MOST_NAMES} at most`,
  },
  restore_as: {
    type: ['map', 'string'],
    mode: 'optional',
    description:
      'names that databases and collections are to get, by the names they have; they keep theirs if left out',
  },
  database_suffix: optional('string', 'put after the name of each restored database'),
  collection_suffix: optional('string', 'put after the name of each restored collection'),
  indexes: optional(
    'string',
    'which indexes are built: all, none or all-except-ttl, which is meant if left out',
  ),
  write: {
    type: 'string',
    mode: 'required',
    description:
      'what happens to names that exist: create-new keeps them, overwrite-existing drops them and takes overwrite_target',
  },
  restored: computed('string', 'the collections that were restored, under the names they got'),
} as const satisfies Attributes;
