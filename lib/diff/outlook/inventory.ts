import { ProtectionError } from '../../core/errors';

/** The version of the inventory's shape. */
export const INVENTORY_VERSION = 1;

/** What a service held at a moment, written by `mongodb-backup inventory`. */
export interface Inventory {
  readonly version: typeof INVENTORY_VERSION;
  /** The moment it was read, ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly clusters: readonly InventoryCluster[];
  /** What was declared and is not in it, and why. @default - nothing */
  readonly notListed?: readonly string[];
}

/** The snapshots of one cluster. */
export interface InventoryCluster {
  readonly projectId: string;
  readonly name: string;
  readonly snapshots: readonly InventorySnapshot[];
}

/** A snapshot that can be restored. */
export interface InventorySnapshot {
  readonly id: string;
  /** Frequency of the policy item it belongs to, or `on-demand`. */
  readonly frequency: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** ISO 8601 in UTC; left out where the service does not say. */
  readonly expiresAt?: string;
}

/**
 * Reads an inventory.
 * @throws {ProtectionError} inventory-malformed
 */
export function parseInventory(text: string, file: string): Inventory {
  const found = tryParse(text) as Partial<Inventory> | undefined;
  const isSound =
    found?.version === INVENTORY_VERSION &&
    typeof found.takenAt === 'string' &&
    !Number.isNaN(Date.parse(found.takenAt)) &&
    Array.isArray(found.clusters) &&
    found.clusters.every(isCluster);
  if (isSound) return found as Inventory;
  throw new ProtectionError(
    'inventory-malformed',
    `${file}: this is not an inventory of version ${INVENTORY_VERSION}; write it with mongodb-backup inventory`,
  );
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCluster(value: unknown): value is InventoryCluster {
  const { projectId, name, snapshots } = (value ?? {}) as Partial<InventoryCluster>;
  if (typeof projectId !== 'string' || typeof name !== 'string') return false;
  return Array.isArray(snapshots) && snapshots.every(isSnapshot);
}

const isSnapshot = (value: unknown): value is InventorySnapshot => {
  const { id, frequency, createdAt } = (value ?? {}) as Partial<InventorySnapshot>;
  return [id, frequency, createdAt].every((part) => typeof part === 'string');
};
