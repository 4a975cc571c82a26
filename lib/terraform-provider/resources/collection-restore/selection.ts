import { ProtectionError } from '../../../core/errors';
import {
  requireSelection,
  type CollectionSelection,
} from '../../../core/restore/collection-selection';
import { type KnownValues } from '../../framework/attributes';
import { type Diagnostic, problem } from '../../framework/diagnostic';
import { isWhollyKnown } from '../../protocol/cty/unknown';
import { type COLLECTION_RESTORE } from './attributes';

type Selected = Pick<
  KnownValues<typeof COLLECTION_RESTORE>,
  'databases' | 'collections' | 'restore_as' | 'database_suffix' | 'collection_suffix'
>;

/** Which databases and collections are restored, and under which names. */
export function selectionOf(values: Selected): CollectionSelection {
  const named = (names: readonly string[] | null) =>
    (names ?? []).map((name) => {
      const newName = values.restore_as?.[name];
      return newName === undefined ? { name } : { name, newName };
    });
  return {
    databases: named(values.databases),
    collections: named(values.collections),
    ...(values.database_suffix !== null && { databaseSuffix: values.database_suffix }),
    ...(values.collection_suffix !== null && { collectionSuffix: values.collection_suffix }),
  };
}

/** What is wrong with a selection, as far as it is known. */
export function judgeSelection(config: {
  readonly [Name in keyof Selected]: unknown;
}): readonly Diagnostic[] {
  const parts = [config.databases, config.collections, config.restore_as];
  const texts = [config.database_suffix, config.collection_suffix];
  if (![...parts, ...texts].every(isWhollyKnown)) return [];
  const selected = config as Selected;
  return [...judgeNames(selected), ...judgeRenames(selected)];
}

function judgeNames(selected: Selected): readonly Diagnostic[] {
  try {
    requireSelection(selectionOf(selected));
    return [];
  } catch (error) {
    if (!ProtectionError.isProtectionError(error)) throw error;
    return [problem(error.message, 'collections')];
  }
}

/** A new name for something that is not restored is a slip of the pen. */
function judgeRenames({ databases, collections, restore_as }: Selected): readonly Diagnostic[] {
  const selected = [...(databases ?? []), ...(collections ?? [])];
  return Object.keys(restore_as ?? {})
    .filter((name) => !selected.includes(name))
    .map((name) =>
      problem(
        `restore_as gives ${name} a new name, and neither databases nor collections holds it; list it there, or leave it out`,
        'restore_as',
      ),
    );
}
