import {
  type Attributes,
  computed,
  optional,
  optionalOf,
  required,
} from '../../framework/attributes';
import { MOST_NAMES } from '../../../core/restore/collection-selection';
import { MOMENT, RUN } from '../run/attributes';

/** Attributes of `mongodbbackup_collection_restore`. */
export const COLLECTION_RESTORE = {
  ...RUN,
  ...MOMENT,
  databases: optionalOf(
    ['list', 'string'],
    `databases to restore, such as shop; ${MOST_NAMES} at most`,
  ),
  collections: optionalOf(
    ['list', 'string'],
    `collections to restore, such as shop.orders; ${MOST_NAMES} at most`,
  ),
  restore_as: optionalOf(
    ['map', 'string'],
    'names that databases and collections are to get, by the names they have; they keep theirs if left out',
  ),
  database_suffix: optional('put after the name of each restored database'),
  collection_suffix: optional('put after the name of each restored collection'),
  indexes: optional(
    'which indexes are built: all, none or all-except-ttl, which is meant if left out',
  ),
  write: required(
    'what happens to names that exist: create-new keeps them, overwrite-existing drops them and takes overwrite_target',
  ),
  restored: computed('the collections that were restored, under the names they got'),
} as const satisfies Attributes;
