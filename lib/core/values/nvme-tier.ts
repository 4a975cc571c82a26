const NVME = /_NVME(_GEN_2)?$/;

/** Whether a tier stores data on local NVMe disks, where backups follow rules of their own. */
export const isNvmeTier = (name: string): boolean => NVME.test(name);
